/// A file cut into its YAML front matter and the Markdown after it.
package struct FrontMatter: Sendable, Hashable {
  /// The YAML between the `---` lines, or `nil` where the file does not start with one.
  package var yaml: String?
  /// Where the YAML's first line stands.
  package var yamlPosition: SourcePosition
  /// The Markdown after the closing `---` line.
  package var body: String
  /// Where the Markdown's first line stands.
  package var bodyPosition: SourcePosition
  /// An opening `---` without a closing one.
  package var problem: SyntaxProblem?

  /// Cuts a file's text. The first line must be `---`; the closing line is `---` or `...`, as in YAML.
  package init(splitting source: String) {
    var text = Substring(source)
    if text.first == "\u{FEFF}" { text.removeFirst() }
    let lineBreaks: Set<Character> = ["\n", "\r", "\r\n"]
    let lines = text.split(omittingEmptySubsequences: false) { lineBreaks.contains($0) }
    func isFence(_ line: Substring, _ marks: [Substring]) -> Bool {
      var line = line
      while let last = line.last, last == " " || last == "\t" { line.removeLast() }
      return marks.contains(line)
    }
    yamlPosition = SourcePosition(line: 2, column: 1)
    bodyPosition = .start
    body = String(text)
    guard let first = lines.first, isFence(first, ["---"]) else { return }
    guard let close = lines.dropFirst().firstIndex(where: { isFence($0, ["---", "..."]) }) else {
      problem = SyntaxProblem(
        .start, "the front matter is never closed", advice: "end it with a line \"---\"")
      return
    }
    yaml = String(
      close > 1 ? text[lines[1].startIndex..<lines[close - 1].endIndex] : text.prefix(0))
    bodyPosition.line = close + 2
    body = close + 1 < lines.count ? String(text[lines[close + 1].startIndex...]) : ""
  }
}
