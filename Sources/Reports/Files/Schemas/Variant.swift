/// One of several things that have a name and settings of their own, as losses and optimizers do.
package struct Variant<Value: Sendable>: Sendable {
  /// All its names, the canonical one first.
  let names: [String]
  /// The value with all settings left out; `nil` where one is required.
  let defaults: Value?
  /// Reads the mapping that names it.
  let read: @Sendable (SourceNode, inout Problems) -> Value?
  /// The mapping of a value; `nil` for a value that is another variant's.
  let write: @Sendable (Value) -> PlainValue?
  /// Its settings, for a terminal; `nil` where it has none.
  let documentation: String?

  /// A variant whose settings are the keys of a record.
  ///
  /// - Parameters:
  ///   - names: All its names, the canonical one first.
  ///   - noun: What it is, for messages: `huber loss`.
  ///   - start: The record with the defaults.
  ///   - keys: The settings.
  ///   - wrap: The value of a record.
  ///   - unwrap: The record of a value; `nil` for a value that is another variant's.
  package init<Record>(
    _ names: [String], _ noun: String, start: Record, keys: [Key<Record>],
    wrap: @escaping @Sendable (Record) -> Value, unwrap: @escaping @Sendable (Value) -> Record?
  ) {
    let schema = Schema(
      noun, expected: "a mapping of 'name' and settings", start: start,
      keys: [Key.name(names[0])] + keys)
    self.names = names
    defaults = keys.contains(where: \.isRequired) ? nil : wrap(start)
    read = { schema.read($0, &$1).map(wrap) }
    write = { unwrap($0).map(schema.write) }
    documentation = keys.isEmpty ? nil : schema.titledDocumentation
  }

  /// A variant without settings.
  package init(_ names: [String], _ noun: String, _ value: Value) where Value: Equatable {
    self.init(names, noun, start: (), keys: [], wrap: { value }, unwrap: { $0 == value ? () : nil })
  }
}

extension ValueForm {
  /// One of several variants: by its name alone, for its defaults, or as a mapping of `name` and settings.
  ///
  /// - Parameters:
  ///   - variants: All there are.
  ///   - noun: What each of them is: `loss`.
  ///   - plural: What several of them are: `losses`.
  /// - Returns: The form, which writes the name alone where every setting has its default.
  package static func variant(
    of variants: [Variant<Value>], _ noun: String, _ plural: String
  ) -> ValueForm {
    let canonical = variants.map { $0.names[0] }
    let expected =
      "one of \(canonical.joined(separator: ", ")), or a mapping of 'name' and its settings"
    @Sendable func find(_ node: SourceNode, _ key: String, _ problems: inout Problems) -> Variant<
      Value
    >? {
      guard case .scalar(let text, _) = node.content, !node.isNothing else {
        problems.add(wrong: node, key: key, expected: expected)
        return nil
      }
      if let variant = variants.first(where: { $0.names.contains(text) }) { return variant }
      problems.add(
        at: node, "unknown \(noun) '\(text.prefix(60))'",
        advice: adviceOnNames(near: text, among: canonical, called: plural))
      return nil
    }
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        guard case .mapping = node.content else {
          guard let variant = find(node, key, &problems) else { return nil }
          if let value = variant.defaults { return value }
          problems.add(
            at: node, "the \(noun) \(variant.names[0]) has settings that must be given",
            advice: "write {name: \(variant.names[0]), …}")
          return nil
        }
        guard let name = node["name"] else {
          problems.add(
            at: node, "the \(noun) has no 'name'",
            advice: "add 'name:' with one of \(canonical.joined(separator: ", "))")
          return nil
        }
        return find(name, "name", &problems)?.read(node, &problems)
      },
      write: { value in
        guard let written = variants.lazy.compactMap({ $0.write(value) }).first else {
          return .null
        }
        if case .mapping(let entries) = written, entries.count == 1 { return entries[0].value }
        return written
      })
  }
}
