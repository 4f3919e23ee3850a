import Testing

@testable import Markdown

@Suite("Directives that hold blocks")
struct ContainerTests {
  private func document(_ source: String) -> MarkdownDocument {
    MarkdownDocument(parsing: source, containers: ["note", "tab-set"])
  }

  private func container(_ block: Block?) -> Container? {
    if case .container(let container)? = block?.kind { container } else { nil }
  }

  @Test("have their title and their body parsed, each part at its place in the file")
  func places() throws {
    let document = document("Text.\n\n````{note} A *title*\n\nFirst.\n\n```{curves} a\n```\n````\n")
    #expect(document.problems.isEmpty)
    let note = try #require(container(document.blocks.last))
    #expect(note.title.plainText == "A title")
    #expect(note.title[1].position == SourcePosition(line: 3, column: 14))
    #expect(note.blocks.map(\.position.line) == [5, 7])
    guard case .directive(let inner) = note.blocks[1].kind else {
      Issue.record("no directive")
      return
    }
    #expect(inner.argumentPosition == SourcePosition(line: 7, column: 13))
  }

  @Test("hold each other, and stand in lists and quotes")
  func nested() throws {
    let document = document("- > ````{note}\n  > ```{note} b\n  > c\n  > ```\n  > ````\n")
    guard case .list(_, _, _, let items)? = document.blocks.first?.kind,
      case .blockQuote(let quoted)? = items.first?.first?.kind
    else {
      Issue.record("no quote")
      return
    }
    let inner = try #require(container(container(quoted.first)?.blocks.first))
    #expect(inner.title.plainText == "b")
    #expect(inner.blocks.first?.position == SourcePosition(line: 3, column: 5))
  }

  @Test("begin no section, however deep the heading stands in them")
  func headings() {
    let document = document("````{note}\n## A\n\n> # B\n\n```{note}\n- ## C\n```\n````\n")
    #expect(document.problems.map(\.position.line) == [2, 4, 7])
    #expect(document.problems.allSatisfy { $0.message.contains("section") })
  }

  @Test("have a title that is a line of text")
  func titles() {
    let document = document("```{note} - a\nb\n```\n")
    #expect(document.problems.map(\.position) == [SourcePosition(line: 1, column: 11)])
  }

  @Test("are nested only so deep, and say where it is too deep")
  func depth() {
    let depth = 100
    let open = (0..<depth).map { String(repeating: "`", count: 3 + depth - $0) + "{note}\n" }
    let close = (0..<depth).reversed().map { String(repeating: "`", count: 3 + depth - $0) + "\n" }
    let document = document(open.joined() + "a\n" + close.joined())
    #expect(document.problems.count == 1)
    #expect(document.problems.first?.message.contains("levels deep") == true)
  }

  @Test("are only those that are asked for")
  func others() {
    guard case .directive? = document("```{curves} a\nb\n```").blocks.first?.kind else {
      Issue.record("no directive")
      return
    }
  }
}
