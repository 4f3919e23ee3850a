/// A parsed document: GitHub-flavoured Markdown with MyST's directives, roles and formulas between dollars.
///
///     let document = MarkdownDocument(parsing: "Test accuracy: {value}`hinge.test.accuracy`.")
///     // one paragraph: text, role, text; no problems
package struct MarkdownDocument: Sendable, Hashable {
  /// The blocks, first to last.
  package var blocks: [Block]
  /// What a report may not hold, first to last: raw HTML, misshapen directives, roles and formulas.
  package var problems: [SyntaxProblem]

  /// The longest text that is parsed, in bytes of UTF-8.
  package static let maximumSize = 1 << 24
  /// How deeply blocks, and the inlines in them, may be nested.
  package static let maximumDepth = 64

  /// Parses a text; the time it takes grows linearly with its length.
  ///
  /// - Parameters:
  ///   - source: The text; line breaks may be LF, CRLF or CR.
  ///   - start: Where the text's first character stands in the file it was cut from. The column holds for every
  ///     line, as in a directive's body.
  ///   - containers: The names of the directives whose bodies are blocks; those of all others are text.
  package init(
    parsing source: String, startingAt start: SourcePosition = .start,
    containers: Set<String> = []
  ) {
    self.init(parsing: source, startingAt: start, containers: containers, depth: 1)
  }

  /// Parses a text whose blocks are some levels deep in a document.
  init(
    parsing source: String, startingAt start: SourcePosition, containers: Set<String>, depth: Int
  ) {
    guard source.utf8.count <= Self.maximumSize else {
      blocks = []
      problems = [
        SyntaxProblem(
          start, "the text is longer than \(Self.maximumSize >> 20) MiB", advice: "split it")
      ]
      return
    }
    var lines = SourceLines(source, startingAt: start)
    var openFormula: SourcePosition?
    var dollars: [DollarPlace] = []
    if source.utf8.contains(UInt8(ascii: "$")) {
      openFormula = lines.fenceFormulas()
      // Dollars in code are dollars: where they are not, cmark has to say first. Containers look after their own.
      var finder = BlockConverter(lines: lines)
      _ = finder.convert(depth: depth)
      dollars = finder.dollars
      lines.quote(dollars)
    }
    var converter = BlockConverter(
      lines: lines, formulas: Set(dollars.map(\.opening)), containers: containers)
    blocks = converter.convert(depth: depth)
    problems =
      (converter.problems + [openFormula.map(SyntaxProblem.openFormula)].compactMap(\.self))
      .sorted { $0.position < $1.position }
  }
}
