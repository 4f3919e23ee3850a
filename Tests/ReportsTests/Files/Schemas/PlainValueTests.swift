import Reports
import Testing

@Suite struct PlainValueTests {
  private let value = PlainValue.mapping([
    .init("short", .mapping([.init("a", .integer(1)), .init("b", .boolean(true))])),
    .init("list", .list([.number(1e-7), .number(0.1), .number(-2)])),
    .init(
      "long",
      .mapping([
        .init("a", .text("x")), .init("b", .text("no")), .init("c", .text("it's: #")),
        .init("d", .null),
      ])),
    .init(
      "items", .list([.mapping([.init("a", .integer(1))]), .mapping([.init("b", .list([]))])])),
  ])

  @Test("YAML is laid out as people write it")
  func yaml() {
    #expect(
      value.yaml == """
        short: {a: 1, b: true}
        list: [1.0e-07, 0.1, -2.0]
        long:
          a: x
          b: 'no'
          c: 'it''s: #'
          d: null
        items:
          - {a: 1}
          - b: []
        """)
  }

  @Test("JSON keeps every digit and escapes what it must")
  func json() {
    let text = PlainValue.list([
      .text("a\"\\\n\u{1}é"), .number(0.1 + 0.2), .number(.nan), .number(-.infinity),
    ])
    #expect(text.json == #"["a\"\\\n\u0001é", 0.30000000000000004, "nan", "-inf"]"#)
  }

  @Test("YAML and JSON read back as the same values")
  func readsBack() throws {
    let yaml = try #require(try SourceNode.parse(yaml: SourceText(file: "x", value.yaml)))
    let json = try SourceNode.parse(json: SourceText(file: "x", value.json))
    #expect(yaml.entries.map(\.key) == json.entries.map(\.key))
    #expect(yaml["long"]?["c"]?.content == .scalar("it's: #", isQuoted: true))
    #expect(json["long"]?["c"]?.content == .scalar("it's: #", isQuoted: true))
  }
}
