extension ValueForm {
  /// A list of values.
  ///
  /// - Parameters:
  ///   - item: What each of them is.
  ///   - least: How many there are at least.
  ///   - expected: What the list must be, as the object of "give".
  /// - Returns: The form of the list.
  package static func list<Item>(
    of item: ValueForm<Item>, atLeast least: Int = 0, expected: String
  ) -> ValueForm where Value == [Item] {
    ValueForm(
      expected: expected,
      read: { node, key, problems in
        guard case .sequence(let nodes) = node.content else {
          problems.add(wrong: node, key: key, expected: expected)
          return nil
        }
        guard nodes.count >= least else {
          problems.add(at: node, "'\(key)' cannot be an empty list", advice: "give \(expected)")
          return nil
        }
        // Every item is read, so that the problems of all are noted.
        let items = nodes.enumerated().map { item.read($1, "\(key)[\($0)]", &problems) }
        let good = items.compactMap(\.self)
        return good.count == items.count ? good : nil
      }, write: { .list($0.map(item.write)) })
  }

  /// A value or `null`.
  package static func optional<Wrapped>(_ form: ValueForm<Wrapped>) -> ValueForm
  where Value == Wrapped? {
    ValueForm(
      expected: form.expected,
      read: { node, key, problems in
        if node.isNothing { return .some(nil) }
        return form.read(node, key, &problems).map(Optional.some)
      }, write: { $0.map(form.write) ?? .null })
  }

  /// The same value in another type.
  package func map<Other>(
    to wrap: @escaping @Sendable (Value) -> Other, from unwrap: @escaping @Sendable (Other) -> Value
  ) -> ValueForm<Other> {
    ValueForm<Other>(
      expected: expected, read: { read($0, $1, &$2).map(wrap) }, write: { write(unwrap($0)) })
  }

  /// A value that is a list in one form and a single word in another.
  ///
  /// - Parameters:
  ///   - one: The form of the word.
  ///   - wrapOne: The value it gives.
  ///   - many: The form of the list.
  ///   - wrapMany: The value it gives.
  ///   - write: The value as it is written.
  /// - Returns: The form of both, whose messages name both.
  package static func oneOrList<One, Many>(
    _ one: ValueForm<One>, as wrapOne: @escaping @Sendable (One) -> Value,
    or many: ValueForm<Many>, as wrapMany: @escaping @Sendable (Many) -> Value,
    write: @escaping @Sendable (Value) -> PlainValue
  ) -> ValueForm {
    let expected = "\(one.expected), or \(many.expected)"
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        if case .sequence = node.content {
          return many.read(node, key, &problems).map(wrapMany)
        }
        var ignored = Problems()
        if let value = one.read(node, key, &ignored) { return wrapOne(value) }
        problems.add(wrong: node, key: key, expected: expected)
        return nil
      }, write: write)
  }
}
