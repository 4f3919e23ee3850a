internal import ReportServer
internal import Reports

extension SiteState.Problem {
  /// What a page shows of a problem, with the line it is in.
  init(_ diagnostic: Diagnostic) {
    self.init(
      place: diagnostic.place ?? "", message: diagnostic.message, advice: diagnostic.advice,
      excerpt: SiteState.Excerpt(of: diagnostic))
  }
}

extension SiteState.Excerpt {
  /// How many characters of a long line are shown on either side.
  private static let reach = 60

  /// The line that a diagnostic is about; `nil` where it names none, or the file has changed and has none.
  fileprivate init?(of diagnostic: Diagnostic) {
    guard let file = diagnostic.file, let number = diagnostic.line, let column = diagnostic.column,
      let source = try? SourceText(contentsOf: file, byteLimit: 4_000_000),
      let line = source.line(number)
    else { return nil }
    let offset = column - 1
    guard offset >= 0, offset <= line.count else { return nil }
    let word = line[offset...].prefix {
      $0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0)
    }
    let marked = word.isEmpty ? line[offset...].prefix(1) : word
    let (before, after) = (line[..<offset], line[marked.endIndex...])
    self.init(
      line: number,
      before: (before.count > Self.reach ? "…" : "") + Self.text(before.suffix(Self.reach)),
      marked: Self.text(marked),
      after: Self.text(after.prefix(Self.reach)) + (after.count > Self.reach ? "…" : ""))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension SourceText {
  /// The scalars of a line, from 1.
  fileprivate func line(_ number: Int) -> [Unicode.Scalar]? {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1].filter { $0 != "\r" }
  }
}
