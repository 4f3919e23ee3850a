/// A fenced block whose info string is `{name} argument`.
package struct Directive: Sendable, Hashable {
  package var name: String
  package var namePosition: SourcePosition
  /// The rest of the info string without the space around it.
  package var argument: String
  package var argumentPosition: SourcePosition
  /// The leading `:key: value` lines, in order; a key may come twice.
  package var options: [Option]
  /// What follows the options and the empty lines after them, without a final line break.
  package var body: String
  /// Where the body's first character stands; its further lines start in the same column.
  package var bodyPosition: SourcePosition

  package init(
    name: String, namePosition: SourcePosition, argument: String, argumentPosition: SourcePosition,
    options: [Option], body: String, bodyPosition: SourcePosition
  ) {
    self.name = name
    self.namePosition = namePosition
    self.argument = argument
    self.argumentPosition = argumentPosition
    self.options = options
    self.body = body
    self.bodyPosition = bodyPosition
  }

  /// A `:key: value` line.
  package struct Option: Sendable, Hashable {
    package var key: String
    package var value: String
    /// Where the key starts.
    package var position: SourcePosition
    /// Where the value starts, or would start.
    package var valuePosition: SourcePosition

    package init(
      key: String, value: String, position: SourcePosition, valuePosition: SourcePosition
    ) {
      self.key = key
      self.value = value
      self.position = position
      self.valuePosition = valuePosition
    }
  }
}
