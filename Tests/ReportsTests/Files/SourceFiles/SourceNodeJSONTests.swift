import Reports
import Testing

@Suite struct SourceNodeJSONTests {
  @Test("JSON gives the values that YAML gives, in the order of the file")
  func agreesWithYAML() throws {
    let text = #"{"b": [1, -2.5e-3, true, null, "x\n\"é\\"], "a": {"c": {}, "d": []}}"#
    let json = try SourceNode.parse(json: SourceText(file: "x", text))
    #expect(try SourceNode.parse(yaml: SourceText(file: "x", text)) == json)
    #expect(json.entries.map(\.key) == ["b", "a"])
  }

  @Test("Surrogate pairs are one character")
  func surrogates() throws {
    let node = try SourceNode.parse(json: SourceText(file: "x", #""\ud83d\ude00\u00e9""#))
    #expect(node.content == .scalar("😀é", isQuoted: true))
  }

  @Test(
    "What is not JSON is told at its place",
    arguments: [
      ("", 1, 1), ("{\"a\": 1,}", 1, 9), ("[1 2]", 1, 4), ("{\n  a: 1}", 2, 3), ("[1]\n]", 2, 1),
      ("\"abc", 1, 5), (#""\q""#, 1, 3), ("nul", 1, 1), ("[\n01x]", 2, 1), (#""\ud83d""#, 1, 8),
      ("1e999", 1, 1), ("{\"a\" 1}", 1, 6),
    ])
  func syntaxErrors(text: String, line: Int, column: Int) throws {
    let diagnostics = #expect(throws: Diagnostics.self) {
      try SourceNode.parse(json: SourceText(file: "x", text))
    }
    let first = try #require(diagnostics?.all.first)
    #expect([first.line, first.column] == [line, column], "\(first)")
  }
}
