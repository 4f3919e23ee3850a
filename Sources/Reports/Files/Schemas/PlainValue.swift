/// A value on its way into a YAML or JSON text.
package indirect enum PlainValue: Sendable, Hashable {
  /// What was left out.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; NaN and infinities become the strings `nan`, `inf` and `-inf`.
  case number(Double)
  /// A name or a text.
  case text(String)
  /// Values in order.
  case list([PlainValue])
  /// Keys and values in order.
  case mapping([Entry])

  /// A key of a mapping with its value.
  package struct Entry: Sendable, Hashable {
    /// The key.
    package var key: String
    /// What it stands for.
    package var value: PlainValue

    /// Joins a key and its value.
    package init(_ key: String, _ value: PlainValue) {
      self.key = key
      self.value = value
    }
  }
}
