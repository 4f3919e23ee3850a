import Testing

@testable import Markdown

struct MarkdownDocumentTests {
  @Test("GitHub's blocks become a tree")
  func blocks() {
    let document = MarkdownDocument(
      parsing: """
        # Title

        A *b* **c** ~~d~~ `e` [f](g.html "h") ![i](j.svg)

        > quoted

        3. three
        4. four

        ```swift x
        let a = 1
        ```

        ---
        """)
    #expect(document.problems.isEmpty)
    let kinds = document.blocks.map(\.kind)
    #expect(kinds.count == 6)
    guard case .heading(level: 1, slug: "title", let title) = kinds[0],
      case .paragraph(let inlines) = kinds[1], case .blockQuote(let quoted) = kinds[2],
      case .list(ordered: true, start: 3, tight: true, let items) = kinds[3],
      case .codeBlock(language: "swift", text: "let a = 1\n") = kinds[4],
      case .thematicBreak = kinds[5]
    else {
      Issue.record("\(kinds)")
      return
    }
    #expect(title.plainText == "Title")
    #expect(quoted.count == 1)
    #expect(items.count == 2)
    #expect(
      inlines.map(\.kind).filter { if case .text(" ") = $0 { false } else { true } }.map(outline)
        == ["text", "emphasis", "strong", "strikethrough", "code", "link", "image"])
    #expect(inlines.plainText == "A b c d e f i")
  }

  @Test("a table has alignments, a header and rows")
  func table() {
    let document = MarkdownDocument(parsing: "| a | b |\n|:--|--:|\n| `x\\|y` | **2** |\n| 3 |")
    guard case .table(let alignments, let header, let rows)? = document.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(alignments == [.left, .right])
    #expect(header.map(\.plainText) == ["a", "b"])
    #expect(rows.map { $0.map(\.plainText) } == [["x|y", "2"], ["3", ""]])
  }

  @Test("one tilde strikes nothing through")
  func tilde() {
    let document = MarkdownDocument(parsing: "~5 to ~6")
    guard case .paragraph(let inlines)? = document.blocks.first?.kind else { return }
    #expect(inlines.map(\.kind) == [.text("~5 to ~6")])
  }

  @Test("headings of one document have different slugs")
  func slugs() {
    let document = MarkdownDocument(parsing: "## A `b`!\n\n## A b\n")
    let slugs = document.blocks.compactMap { block in
      if case .heading(_, let slug, _) = block.kind { slug } else { nil }
    }
    #expect(slugs == ["a-b", "a-b-1"])
  }

  @Test("blocks have their places in the file they were cut from")
  func offset() {
    let document = MarkdownDocument(
      parsing: "# a\n\n> - b\n", startingAt: SourcePosition(line: 11, column: 5))
    #expect(document.blocks.map(\.position.line) == [11, 13])
    #expect(document.blocks.map(\.position.column) == [5, 5])
    guard case .blockQuote(let quoted)? = document.blocks.last?.kind,
      case .list(_, _, _, let items)? = quoted.first?.kind
    else {
      Issue.record("no list in a quote")
      return
    }
    #expect(items[0][0].position == SourcePosition(line: 13, column: 9))
  }

  @Test("lines end at LF, CRLF and CR", arguments: ["\n", "\r\n", "\r"])
  func lineEndings(ending: String) {
    let source = ["a", "", "x {value}`y`", "", "```{curves} b", ":name: c", "", "d", "```"]
    let document = MarkdownDocument(parsing: source.joined(separator: ending))
    #expect(document.problems.isEmpty)
    #expect(document.blocks.map(\.position.line) == [1, 3, 5])
    guard case .directive(let directive)? = document.blocks.last?.kind else {
      Issue.record("no directive")
      return
    }
    #expect(directive.argument == "b")
    #expect(directive.options.map(\.value) == ["c"])
    #expect(directive.body == "d")
    #expect(directive.bodyPosition == SourcePosition(line: 8, column: 1))
  }

  @Test("an element of raw HTML is one problem and stands as text; a comment is left out")
  func html() {
    let document = MarkdownDocument(
      parsing: "a <b>c</b> <!-- d -->e\n\n<script>\nx\n</script>\n\n<!-- f\n\ng -->\n\nh")
    #expect(document.problems.map(\.position.line) == [1, 3])
    #expect(document.problems.map(\.position.column) == [3, 1])
    #expect(document.blocks.count == 3)
    guard case .paragraph(let inlines) = document.blocks[0].kind else { return }
    #expect(inlines.map(\.kind) == [.text("a <b>c</b> e")])
  }

  @Test("deep nesting is a problem, not a crash", arguments: ["> ", "- ", "*a **b ", "[", "![a "])
  func depth(mark: String) {
    let source = String(repeating: mark, count: 2000) + "x"
    let document = MarkdownDocument(parsing: source)
    #expect(document.problems.allSatisfy { $0.message.contains("nested") })
  }

  @Test("nested emphasis is cut at the depth that is allowed")
  func deepEmphasis() {
    let source = String(repeating: "*a **b ", count: 100) + String(repeating: "** *", count: 100)
    let document = MarkdownDocument(parsing: "> " + String(repeating: "> ", count: 100) + "x")
    #expect(document.problems.count == 1)
    #expect(document.problems.first?.message.contains("nested more than 64 levels") == true)
    _ = MarkdownDocument(parsing: source)
  }

  @Test("a text of more than 16 MiB is refused")
  func size() {
    let document = MarkdownDocument(
      parsing: String(repeating: "a", count: MarkdownDocument.maximumSize + 1))
    #expect(document.blocks.isEmpty)
    #expect(document.problems.count == 1)
  }

  @Test(
    "a hostile text of 200 KB is read to its end",
    .timeLimit(.minutes(10)),
    arguments: [
      "x {value}`a.b` ", "`", "`` a ` ", "\\`", "[", "]", "![", "[a](", "*", "_a", "**a ", "~~a",
      "<", "<a ", "<math>", "<!--", "&", "&amp;", "a@", "www.", "http://", "\"", "|", "{", "{a",
      "é{value}`ü`\n", "\n\n{value}`x`", "- a\n", "[a]: b\n", "| a | b |\n| - | - |\n| {x}`y` |\n",
      "```{a} b\n", "> a\n", "</math>\n", "<math>\n\n",
      "$", "$a$", "$$\n", "$$a", "$`", "```{math}\n",
    ])
  func hostile(unit: String) {
    let document = MarkdownDocument(
      parsing: String(repeating: unit, count: 200_000 / unit.utf8.count))
    #expect(!document.blocks.isEmpty || !document.problems.isEmpty || unit.hasPrefix("[a]: b"))
  }

  private func outline(_ kind: Inline.Kind) -> String {
    switch kind {
    case .text: "text"
    case .code: "code"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .link: "link"
    case .image: "image"
    case .softBreak: "softBreak"
    case .lineBreak: "lineBreak"
    case .math: "math"
    case .formula: "formula"
    case .role: "role"
    }
  }
}
