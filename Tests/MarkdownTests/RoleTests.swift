import Testing

@testable import Markdown

/// Roles and their places, which cmark does not know.
struct RoleTests {
  struct Role: Hashable {
    var name: String
    var content: String
    var position: SourcePosition
    var contentPosition: SourcePosition
  }

  @Test("a name in braces right before a code span is a role")
  func role() {
    let document = MarkdownDocument(parsing: "It is {value}`hinge.test.accuracy:.1%`, see.")
    guard case .paragraph(let inlines)? = document.blocks.first?.kind else { return }
    #expect(
      inlines.map(\.kind) == [
        .text("It is "),
        .role(
          name: "value", content: "hinge.test.accuracy:.1%",
          contentPosition: SourcePosition(line: 1, column: 15)),
        .text(", see."),
      ])
    #expect(inlines.map(\.position.column) == [1, 7, 39])
  }

  /// Every `R` role in a text must be found exactly where the text has it.
  @Test(
    "roles are found where the source has them",
    arguments: [
      ("{r}`x`", ["x"]),
      ("a\nb {r}`x` c\n  d {r}`y`\n{r}`z`", ["x", "y", "z"]),
      ("ééé 👩‍👩‍👧 {r}`x` ü {r}`y`\n→\t{r}`z`", ["x", "y", "z"]),
      ("> a {r}`x`\n> b\t{r}`y`\nlazy {r}`z`\n>    far {r}`w`", ["x", "y", "z", "w"]),
      ("- a\n  {r}`x`\n\n  b {r}`y`\n  - c\n    {r}`z`\n1. \tq {r}`w`", ["x", "y", "z", "w"]),
      ("> - > a {r}`x`\n>   > b {r}`y`", ["x", "y"]),
      ("## A {r}`x` #\n\nB {r}`y`\nC {r}`z`\n---", ["x", "y", "z"]),
      (
        "| a {r}`h` | b |\n| - | - |\n| {r}`x` | é {r}`y` |\n| `p\\|q` {r}`z` | |\n|\t{r}`w`|",
        ["h", "x", "y", "z", "w"]
      ),
      (
        "*a {r}`x`* **{r}`y`** ~~b {r}`z`~~ [c {r}`w`](d \"e\") ![f](g) {r}`v`",
        ["x", "y", "z", "w", "v"]
      ),
      (
        "[a](b \"{r}`no`\") {r}`x` &amp; &copy; {r}`y` \\* {r}`z` `{r}` {r}`w`",
        ["x", "y", "z", "w"]
      ),
      ("``a ` b`` {r}`` x`y `` \\` {r}`z` \\{r}`no` `c\nd` {r}`w`", ["x`y", "z", "w"]),
      ("a <!-- {r} --> <https://a.b/{r}> www.example.com {r}`x`\nhttps://c.d {r}`y`", ["x", "y"]),
      ("    code {r}`no`\n\na {r}`x`\n\n\tcode {r}`no`\n\nb {r}`y`", ["x", "y"]),
      ("a\\\nb {r}`x`  \nc {r}`y`", ["x", "y"]),
      ("a `x\n  y` {r}`z`", ["z"]),
    ])
  func places(source: String, contents: [String]) {
    for start in [SourcePosition.start, SourcePosition(line: 100, column: 1)] {
      let document = MarkdownDocument(parsing: source, startingAt: start)
      let roles = Self.roles(in: document.blocks)
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.unicodeScalars) }
      for role in roles {
        let line = lines[role.position.line - start.line]
        let rest = text(line[(role.position.column - 1)...])
        #expect(rest.hasPrefix("{r}`"), "\(role) in \(rest)")
        let content = text(line[(role.contentPosition.column - 1)...])
        #expect(role.contentPosition.line == role.position.line)
        #expect(content.hasPrefix(role.content), "\(role) in \(content)")
      }
      #expect(roles.map { $0.content } == contents)
    }
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  @Test("an escaped brace, a space or a code span before the code make no role")
  func noRole() {
    for source in ["\\{r}`x`", "{r} `x`", "`{r}``x`", "{1}`x`", "{}`x`"] {
      let document = MarkdownDocument(parsing: source)
      #expect(Self.roles(in: document.blocks).isEmpty, "\(source)")
      #expect(document.problems.isEmpty, "\(source)")
    }
  }

  @Test("a misshapen role is a problem at its brace", arguments: ["{value`x`", "{ value }`x`"])
  func misshapen(source: String) {
    let document = MarkdownDocument(parsing: "é\nab " + source)
    #expect(document.problems.map(\.position) == [SourcePosition(line: 2, column: 4)])
    #expect(document.problems.first?.message.contains("does not name a role") == true)
  }

  static func roles(in blocks: [Block]) -> [Role] {
    blocks.flatMap { block -> [Role] in
      switch block.kind {
      case .heading(_, _, let inlines), .paragraph(let inlines): roles(in: inlines)
      case .blockQuote(let blocks): roles(in: blocks)
      case .list(_, _, _, let items): items.flatMap { roles(in: $0) }
      case .table(_, let header, let rows): (header + rows.joined()).flatMap { roles(in: $0) }
      case .codeBlock, .thematicBreak, .math, .formula, .directive, .container: []
      }
    }
  }

  static func roles(in inlines: [Inline]) -> [Role] {
    inlines.flatMap { inline -> [Role] in
      switch inline.kind {
      case .role(let name, let content, let contentPosition):
        [
          Role(
            name: name, content: content, position: inline.position,
            contentPosition: contentPosition)
        ]
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children), .image(_, _, let children):
        roles(in: children)
      case .text, .code, .softBreak, .lineBreak, .math, .formula: []
      }
    }
  }
}
