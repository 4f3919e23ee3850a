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
    yamlPosition = SourcePosition(line: 2, column: 1)
    bodyPosition = .start
    body = String(text)
    var lines = Lines(text)
    guard let first = lines.next(), Self.isFence(first, ["---"]) else { return }
    var count = 1
    var content: Range<Substring.Index>?
    while let line = lines.next() {
      count += 1
      if Self.isFence(line, ["---", "..."]) {
        yaml = String(content.map { text[$0] } ?? "")
        bodyPosition.line = count + 1
        body = String(lines.rest)
        return
      }
      content = (content?.lowerBound ?? line.startIndex)..<line.endIndex
    }
    problem = SyntaxProblem(
      .start, "the front matter is never closed", advice: "end it with a line \"---\"")
  }

  private static func isFence(_ line: Substring, _ marks: [Substring]) -> Bool {
    var line = line
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return marks.contains(line)
  }
}

/// The lines of a text one after the other, so that no more of it is read than is asked for.
private struct Lines {
  /// What follows the last line that was given.
  private(set) var rest: Substring
  private var isAtEnd = false

  init(_ text: Substring) { rest = text }

  /// The next line without its line break; an empty one after a break at the end.
  mutating func next() -> Substring? {
    guard !isAtEnd else { return nil }
    guard let end = rest.firstIndex(where: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }) else {
      isAtEnd = true
      defer { rest = rest.suffix(0) }
      return rest
    }
    defer { rest = rest[rest.index(after: end)...] }
    return rest[..<end]
  }
}
