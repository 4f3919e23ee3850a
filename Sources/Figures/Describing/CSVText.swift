/// Comma-separated values under construction (RFC 4180, with lines that end in `\n`).
struct CSVText {
  /// All lines so far.
  private(set) var text = ""

  init(columns: [String]) { add(columns) }

  /// Adds a line.
  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\n"
  }

  /// Text between quotation marks where it needs them.
  static func cell(_ text: String) -> String {
    let isPlain = !text.contains { "\",".contains($0) || $0.isNewline }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
