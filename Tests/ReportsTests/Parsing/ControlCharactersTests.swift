import Testing

@testable import Reports

@Suite("Control characters")
struct ControlCharactersTests {
  private func problems(_ text: String) -> [String] {
    ControlCharacters.problems(in: SourceText(file: "r.md", text)).map(\.description)
  }

  @Test(
    "are refused at their place",
    arguments: [
      ("a\u{7}", "1:2", "U+0007"), ("é\n\u{0}", "2:1", "U+0000"),
      ("\r\n\r\nab\u{1B}[2J", "3:3", "U+001B"), ("a\rb\u{7F}", "2:2", "U+007F"),
      ("\t\u{85}", "1:2", "U+0085"),
    ])
  func refused(text: String, place: String, code: String) {
    #expect(
      problems(text) == [
        "r.md:\(place): error: the control character \(code) is not allowed in Markdown; remove it"
      ])
  }

  @Test("are told once a line")
  func onceALine() {
    #expect(problems("\u{1}\u{2}\n\u{3}\n\nx").count == 2)
  }

  @Test("tabs, line breaks and invisible text are none of them")
  func text() {
    #expect(problems("a\tb\r\nc\rd\n\u{200D}\u{AD}\u{A0}") == [])
  }

  @Test("in a report are refused in prose and code, and once in YAML")
  func report() {
    let problems = parse(
      exampleReport("A\u{7} \(uses)\n\n    b\u{8}").replacing("epochs: 3", with: "epochs: \u{1}3")
    ).problems
    let control = problems.filter { $0.contains("control character") }
    #expect(control.count == 3, "\(problems)")
    #expect(control.contains { $0.hasPrefix("report.md:\(firstLine):2: ") })
    #expect(control.contains { $0.hasPrefix("report.md:\(firstLine + 2):6: ") })
  }
}
