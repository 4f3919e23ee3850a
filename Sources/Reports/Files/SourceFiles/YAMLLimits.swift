/// What keeps a small text from costing much time or memory.
enum YAMLLimits {
  /// UTF-8 bytes of a text.
  static let bytes = 1_000_000
  /// Values inside values.
  static let depth = 64
  /// Values in all, those of aliases counted each time.
  static let values = 100_000
  /// Aliases (`*name`): so few cannot multiply into much, as they could by standing for lists of each other.
  static let aliases = 32

  /// Refuses a text whose reading could take very long.
  static func check(_ source: SourceText) throws(Diagnostics) {
    guard source.text.utf8.count <= bytes else {
      throw Diagnostics(
        Diagnostic(
          at: source.start,
          message: "this is over a megabyte, too much for a description of an experiment",
          advice: "check that it is the right file"))
    }
    var count = 0
    var line = 1
    var before = UInt8(ascii: "\n")
    let text = Array(source.text.utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "*"), index + 1 < text.count, canPrecedeAlias(before),
        !isBlank(text[index + 1])
      {
        count += 1
        guard count <= aliases else {
          throw Diagnostics(
            Diagnostic(
              at: source.position(line: line, column: 1),
              message: "there are more than \(aliases) aliases (*name)",
              advice: "write out what they stand for"))
        }
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      before = byte
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  private static func canPrecedeAlias(_ byte: UInt8) -> Bool {
    isBlank(byte) || "[{,:".utf8.contains(byte)
  }
}
