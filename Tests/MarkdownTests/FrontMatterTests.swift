import Testing

@testable import Markdown

struct FrontMatterTests {
  @Test("YAML and Markdown are cut apart and keep their places", arguments: ["\n", "\r\n"])
  func split(ending: String) {
    let parts = FrontMatter(
      splitting: ["---", "title: A", "x: 1", "--- ", "", "# B", ""].joined(separator: ending))
    #expect(parts.yaml == ["title: A", "x: 1"].joined(separator: ending))
    #expect(parts.yamlPosition == SourcePosition(line: 2, column: 1))
    #expect(parts.body == ["", "# B", ""].joined(separator: ending))
    #expect(parts.bodyPosition == SourcePosition(line: 5, column: 1))
    #expect(parts.problem == nil)
    let document = MarkdownDocument(parsing: parts.body, startingAt: parts.bodyPosition)
    #expect(document.blocks.map(\.position.line) == [6])
  }

  @Test("a file may have none", arguments: ["", "# A", "\n---\na\n---\n", "----\na\n----\n"])
  func none(source: String) {
    let parts = FrontMatter(splitting: source)
    #expect(parts.yaml == nil)
    #expect(parts.body == source)
    #expect(parts.bodyPosition == .start)
    #expect(parts.problem == nil)
  }

  @Test("it may be empty, or all there is")
  func empty() {
    #expect(FrontMatter(splitting: "---\n---").yaml == "")
    #expect(FrontMatter(splitting: "---\n---").body == "")
    #expect(FrontMatter(splitting: "\u{FEFF}---\na: 1\n...\nb").body == "b")
  }

  @Test("only LF, CRLF and CR end lines, as in the Markdown after it")
  func separators() {
    let parts = FrontMatter(splitting: "---\na: b\u{2028}c\u{C}\n---\nd")
    #expect(parts.bodyPosition.line == 4)
    #expect(parts.body == "d")
  }

  @Test("an opening line without a closing one is a problem")
  func unclosed() {
    let parts = FrontMatter(splitting: "---\ntitle: A\n")
    #expect(parts.yaml == nil)
    #expect(parts.problem?.position == .start)
  }
}
