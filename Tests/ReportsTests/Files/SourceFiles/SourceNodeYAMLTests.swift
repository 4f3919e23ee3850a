import Reports
import Testing

@Suite struct SourceNodeYAMLTests {
  @Test("Values know their places, also in a block further down a file")
  func places() throws {
    let text = "model:\n  layers:\n    - {units: 3}\n    - {units: 4}\n"
    let start = SourcePosition(file: "report.md", line: 10, column: 4)
    let node = try #require(try SourceNode.parse(yaml: SourceText(text, startingAt: start)))
    #expect(node.position == start)
    let units = node.position(of: "model.layers[1].units")
    #expect(units == SourcePosition(file: "report.md", line: 13, column: 18))
    #expect(
      node.position(of: "model.layers[1].activation")
        == SourcePosition(file: "report.md", line: 13, column: 10))
    #expect(node.position(of: "model.layers[7]").line == 12)
  }

  @Test("An error of syntax in a block is told at its place in the file")
  func syntaxError() throws {
    let start = SourcePosition(file: "report.md", line: 10, column: 4)
    let diagnostics = #expect(throws: Diagnostics.self) {
      try SourceNode.parse(yaml: SourceText("a: 1\nb: @\n", startingAt: start))
    }
    let first = try #require(diagnostics?.all.first)
    #expect([first.line, first.column] == [11, 7])
  }

  @Test("Aliases stand for their anchors")
  func aliases() throws {
    let node = try SourceNode.parse(yaml: SourceText(file: "x", "a: &a [1, 2]\nb: *a\n"))
    #expect(node?["b"] == node?["a"])
  }

  @Test(
    "A text with nothing in it is nothing",
    arguments: ["", "\n\n", "# a comment\n", "null", "---\n"])
  func nothing(text: String) throws {
    #expect(try SourceNode.parse(yaml: SourceText(file: "x", text)) == nil)
  }

  @Test("Texts that would multiply are refused", .timeLimit(.minutes(10)))
  func bombs() throws {
    let levels = (1...12).map {
      "a\($0): &a\($0) [\(repeatElement("*a\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    let bomb = "a0: &a0 x\n" + levels.joined(separator: "\n")
    let asKey = bomb + "\n? *a12\n: 1\n"
    let doubling = (1...16).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let long = String(repeating: "a", count: 1_000_001)
    for text in [bomb, asKey, "a0: &a0 [x, x]\n" + doubling, long] {
      #expect(throws: Diagnostics.self) { try SourceNode.parse(yaml: SourceText(file: "x", text)) }
    }
  }
}
