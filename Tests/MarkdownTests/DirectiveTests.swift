import Testing

@testable import Markdown

struct DirectiveTests {
  private func parsed(_ source: String, startingAt start: SourcePosition = .start) -> Directive? {
    guard
      case .directive(let directive)? =
        MarkdownDocument(parsing: source, startingAt: start).blocks.first?.kind
    else { return nil }
    return directive
  }

  @Test("options, body and argument have their places")
  func places() throws {
    let directive = try #require(
      parsed(
        "```{curves}  hinge mse \n:name: a-b\n:title:  Über `x`\n\nA caption.\n\nMore.\n```",
        startingAt: SourcePosition(line: 9, column: 1)))
    #expect(directive.name == "curves")
    #expect(directive.namePosition == SourcePosition(line: 9, column: 5))
    #expect(directive.argument == "hinge mse")
    #expect(directive.argumentPosition == SourcePosition(line: 9, column: 14))
    #expect(directive.options.map(\.key) == ["name", "title"])
    #expect(directive.options.map(\.value) == ["a-b", "Über `x`"])
    #expect(directive.options.map(\.position.line) == [10, 11])
    #expect(directive.options.map(\.position.column) == [2, 2])
    #expect(directive.options.map(\.valuePosition.column) == [8, 10])
    #expect(directive.body == "A caption.\n\nMore.")
    #expect(directive.bodyPosition == SourcePosition(line: 13, column: 1))
  }

  @Test("a body without options is kept as it is, indentation and all")
  func yaml() throws {
    let directive = try #require(
      parsed("~~~{experiment} a\nmodel:\n  layers: []\n`: x`\n~~~"))
    #expect(directive.body == "model:\n  layers: []\n`: x`")
    #expect(directive.options.isEmpty)
  }

  @Test("longer fences hold shorter ones")
  func nested() throws {
    let outer = try #require(parsed("````{note}\n\n```{curves} a\nb\n```\n````\n"))
    #expect(outer.name == "note")
    #expect(outer.body == "```{curves} a\nb\n```")
    let inner = try #require(parsed(outer.body, startingAt: outer.bodyPosition))
    #expect(inner.argument == "a")
    #expect(inner.bodyPosition == SourcePosition(line: 4, column: 1))
  }

  @Test("in containers, what they cut off is counted")
  func containers() throws {
    let document = MarkdownDocument(
      parsing: "- > ```{curves} é x\n  > :name: b\n  > c\n  > ```\n")
    guard case .list(_, _, _, let items)? = document.blocks.first?.kind,
      case .blockQuote(let quoted)? = items[0].first?.kind,
      case .directive(let directive)? = quoted.first?.kind
    else {
      Issue.record("no directive")
      return
    }
    #expect(document.problems.isEmpty)
    #expect(directive.argumentPosition == SourcePosition(line: 1, column: 17))
    #expect(directive.options.map(\.valuePosition) == [SourcePosition(line: 2, column: 12)])
    #expect(directive.bodyPosition == SourcePosition(line: 3, column: 5))
  }

  @Test("an empty body stands after the options")
  func empty() throws {
    let directive = try #require(parsed("```{listing} a\n:format: yaml\n```"))
    #expect(directive.body.isEmpty)
    #expect(directive.bodyPosition == SourcePosition(line: 3, column: 1))
    #expect(directive.options.map(\.value) == ["yaml"])
  }

  @Test(
    "a misshapen info string is a problem and leaves code",
    arguments: ["{curves hinge", "{}", "{ curves }", "{curves}hinge", "{1a} b"])
  func misshapen(info: String) {
    let document = MarkdownDocument(parsing: "a\n\n``` \(info)\nx\n```")
    #expect(document.problems.map(\.position) == [SourcePosition(line: 3, column: 5)])
    #expect(document.problems.first?.message == "\"\(info)\" does not name a directive")
    guard case .codeBlock? = document.blocks.last?.kind else {
      Issue.record("no code block")
      return
    }
  }

  @Test("a misshapen option is a problem", arguments: [":name foo", ":name:foo", ":name"])
  func option(line: String) {
    let document = MarkdownDocument(parsing: "```{curves} a\n\(line)\n```")
    #expect(document.problems.map(\.position) == [SourcePosition(line: 2, column: 1)])
  }

  @Test("a directive that is never closed is a problem", arguments: ["x\n", "", "x\n``", "````"])
  func unclosed(rest: String) {
    let document = MarkdownDocument(parsing: "`````{curves} a\n" + rest)
    #expect(document.problems.map(\.position) == [SourcePosition(line: 1, column: 6)])
    #expect(document.problems.first?.advice == "end it with a line \"`````\"")
  }
}
