import Testing

@testable import Markdown

@Suite("Formulas between dollars")
struct DollarTests {
  private func formulas(_ source: String) -> [TeXFormula] {
    DollarTests.formulas(in: MarkdownDocument(parsing: source).blocks)
  }

  private static func formulas(in blocks: [Block]) -> [TeXFormula] {
    blocks.flatMap { block -> [TeXFormula] in
      switch block.kind {
      case .formula(let formula): [formula]
      case .heading(_, _, let inlines), .paragraph(let inlines): formulas(in: inlines)
      case .blockQuote(let blocks): formulas(in: blocks)
      case .list(_, _, _, let items): items.flatMap { formulas(in: $0) }
      case .table(_, let header, let rows): (header + rows.joined()).flatMap { formulas(in: $0) }
      case .container(let container): formulas(in: container.blocks)
      case .codeBlock, .thematicBreak, .math, .directive: []
      }
    }
  }

  private static func formulas(in inlines: [Inline]) -> [TeXFormula] {
    inlines.flatMap { inline -> [TeXFormula] in
      switch inline.kind {
      case .formula(let formula): [formula]
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children), .image(_, _, let children):
        formulas(in: children)
      case .text, .code, .softBreak, .lineBreak, .math, .role: []
      }
    }
  }

  @Test(
    "are what pandoc takes for them, and keep every character",
    arguments: [
      ("$x$", ["x"]), ("a $x_1 * y_1$ and $z*w_2$.", ["x_1 * y_1", "z*w_2"]),
      ("$a \\$ b$", ["a \\$ b"]), ("**$<b>$**", ["<b>"]), ("[$a$](b)", ["a"]),
      ("- > $\\alpha$", ["\\alpha"]), ("# On $L_1$", ["L_1"]), ("$é$$", []), ("$a\nb$", ["a b"]),
      ("|a|b|\n|-|-|\n|$x_1$|$y$|", ["x_1", "y"]), ("{math}`a_b`", ["a_b"]),
      ("costs $5 and $6", []), ("$5 to $6 a day", []), ("\\$5$", []), ("$ x$", []), ("$x $", []),
      ("`$x$`", []), ("    $x$", []), ("```\n$x$\n```", []), ("a ` b $x$", []), ("`a`$x$", []),
      ("|a|b|\n|-|-|\n|$5|6$|", []), ("<!-- $x$ -->", []), ("$$", []), ("$$$$", []), ("$", []),
    ])
  func inline(source: String, expected: [String]) {
    #expect(formulas(source).map(\.source) == expected)
  }

  @Test("in two dollars, in lines of them or in a directive are blocks")
  func blocks() {
    let source = "$$ a $$\n\n$$\n+ b\n- c\n\n# d\n$$\n\n```{math}\ne_f\n```\n\ntext $$g$$ text"
    let found = formulas(source)
    #expect(found.map(\.source) == ["a", "+ b\n- c\n\n# d", "e_f", "g"])
    #expect(found.allSatisfy { $0.isBlock })
    #expect(found.map(\.position.line) == [1, 4, 11, 14])
    #expect(found.map(\.position.column) == [4, 1, 1, 8])
  }

  @Test(
    "in lines of dollars end where they do, and code keeps its own",
    arguments: [
      ("```\n$$\n```\n\n$$\na\n$$", ["a"]), ("~~~\n```\n$$\n~~~\n$$\na\n$$", ["a"]),
      ("```a` b` text\n\n$$\na\n$$", ["a"]), ("    $$\n    a\n    $$", []),
      ("- b\n\n  $$\n  a\n  $$", ["a"]), ("a\r\n\r\n$$\r\nb\r\n$$\r\n", ["b"]),
    ])
  func fences(source: String, expected: [String]) {
    let document = MarkdownDocument(parsing: source)
    #expect(DollarTests.formulas(in: document.blocks).map(\.source) == expected)
    #expect(document.problems.isEmpty)
  }

  @Test("take no more time in containers, however deep these are nested")
  func nested() {
    let depth = 60
    var source = "$a$\n"
    for level in 0..<depth {
      let fence = String(repeating: "`", count: 3 + level)
      source = "$a$\n\n\(fence){note}\n\(source)\(fence)\n"
    }
    let document = MarkdownDocument(parsing: source, containers: ["note"])
    #expect(document.problems.isEmpty)
    #expect(DollarTests.formulas(in: document.blocks).count == depth + 1)
  }

  @Test("leave all else as it is, and where it is")
  func others() throws {
    let plain = "é *a* `b` {value}`c` text\n\n| d |\n|-|\n| {value}`e` |\n"
    let document = MarkdownDocument(parsing: plain + "\n$x$ {value}`f`\n")
    #expect(Array(document.blocks.dropLast()) == MarkdownDocument(parsing: plain).blocks)
    guard case .paragraph(let inlines)? = document.blocks.last?.kind,
      case .role(let name, _, let position)? = inlines.last?.kind
    else {
      Issue.record("no role")
      return
    }
    #expect(name == "value")
    #expect(position == SourcePosition(line: 7, column: 13))
    #expect(inlines.first?.position == SourcePosition(line: 7, column: 1))
  }

  @Test(
    "are problems where they are not closed, empty, or given what they do not take",
    arguments: [
      ("a\n\n$$\nx\n", 3, 1, "the formula is never closed"),
      ("```{math}\n```", 2, 1, "this formula is empty"),
      ("```{math} a\nb\n```", 1, 11, "{math} takes no argument"),
      ("```{math}\n:label: a\nb\n```", 2, 2, "{math} takes no options"),
    ])
  func problems(source: String, line: Int, column: Int, message: String) {
    let problems = MarkdownDocument(parsing: source).problems
    #expect(problems.map(\.position) == [SourcePosition(line: line, column: column)])
    #expect(problems.map(\.message) == [message])
  }

  @Test("take time that grows with the text, however many dollars it has")
  func many() {
    #expect(formulas(String(repeating: "$a ", count: 5_000)).isEmpty)
    #expect(formulas(String(repeating: "$a$ ", count: 5_000)).count == 5_000)
    #expect(formulas(String(repeating: "`$", count: 5_000)).isEmpty)
  }
}
