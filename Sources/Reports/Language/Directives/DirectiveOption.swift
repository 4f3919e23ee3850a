/// A `:key: value` line of a directive, whatever the type of its value.
package protocol DirectiveOptionDeclaration: Sendable {
  /// The key between the colons.
  var key: String { get }
  /// What stands for the value in the documentation.
  var placeholder: String { get }
  /// What it does: a clause without a full stop.
  var summary: String { get }
}

/// A `:key: value` line of a directive and how its value is read.
package struct DirectiveOption<Value: Sendable>: DirectiveOptionDeclaration {
  package let key: String
  package let placeholder: String
  package let summary: String
  /// The value of a text that is not empty.
  let read: @Sendable (String) throws(TextProblem) -> Value

  init(
    _ key: String, _ placeholder: String, _ summary: String,
    read: @escaping @Sendable (String) throws(TextProblem) -> Value
  ) {
    self.key = key
    self.placeholder = placeholder
    self.summary = summary
    self.read = read
  }
}

extension DirectiveOption where Value == String {
  /// `:title:` and `:alt:`: any text.
  static func text(_ key: String, _ summary: String) -> Self {
    DirectiveOption(key, "TEXT", summary) { text throws(TextProblem) in text }
  }

  /// `:name:`: what references call the figure or the table, and what its files are called.
  static let label = DirectiveOption("name", "LABEL", "what references call it") {
    text throws(TextProblem) in
    guard isIdentifier(text) else {
      throw TextProblem(
        at: 0, "'\(text.prefix(60))' cannot be a label", advice: "use \(identifierRule)")
    }
    return text
  }
}

extension DirectiveOption where Value == NumberFormat {
  /// `:format:` of numbers.
  static let numberFormat = DirectiveOption("format", "FORMAT", "how numbers are written, .3f") {
    text throws(TextProblem) in try NumberFormat(parsing: text)
  }
}

extension DirectiveOption where Value: CaseIterable & RawRepresentable<String> {
  /// One of the cases of a type.
  static func choice(_ key: String, _ summary: String) -> Self {
    let names = Value.allCases.map(\.rawValue)
    return DirectiveOption(key, names.joined(separator: "|"), summary) { text throws(TextProblem) in
      guard let value = Value(rawValue: text) else {
        throw TextProblem(
          at: 0, "'\(text.prefix(60))' is no \(key)",
          advice: adviceOnNames(near: text, among: names, called: "possible values"))
      }
      return value
    }
  }
}
