/// Text that a user wrote, and where it stands.
package struct SourceText: Sendable, Hashable {
  /// The text, without a byte order mark.
  package var text: String
  /// Where its first character stands: line 1, column 1 of a file of its own, further down for a block in a report.
  package var start: SourcePosition

  /// Text whose lines all begin at the column of the first.
  package init(_ text: String, startingAt start: SourcePosition) {
    self.text = text
    self.start = start
  }

  /// The place in the file of a line and a column of the text, both from 1.
  package func position(line: Int, column: Int) -> SourcePosition {
    SourcePosition(
      file: start.file, line: start.line + line - 1, column: start.column + column - 1)
  }
}
