extension ValueForm {
  /// A list of values.
  ///
  /// - Parameters:
  ///   - item: What each of them is.
  ///   - least: How many there are at least.
  ///   - expected: What the list must be, as the object of "give".
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

  /// A form of which a list is read by one form and anything else by another.
  ///
  /// - Parameter write: The value as it is written.
  package static func oneOrList<One, Many>(
    _ one: ValueForm<One>, as wrapOne: @escaping @Sendable (One) -> Value,
    or many: ValueForm<Many>, as wrapMany: @escaping @Sendable (Many) -> Value,
    write: @escaping @Sendable (Value) -> PlainValue
  ) -> ValueForm {
    let expected = "\(one.expected), or \(many.expected)"
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        switch node.content {
        case .sequence: many.read(node, key, &problems).map(wrapMany)
        case .scalar where !node.isNothing:
          // Both forms are named where neither fits.
          readScalar(node, key, one, expected, &problems).map(wrapOne)
        case .scalar, .mapping:
          {
            problems.add(wrong: node, key: key, expected: expected)
            return nil
          }()
        }
      }, write: write)
  }

  private static func readScalar<One>(
    _ node: SourceNode, _ key: String, _ form: ValueForm<One>, _ expected: String,
    _ problems: inout Problems
  ) -> One? {
    var own = Problems()
    let value = form.read(node, key, &own)
    if value == nil { problems.add(wrong: node, key: key, expected: expected) }
    return value
  }
}
