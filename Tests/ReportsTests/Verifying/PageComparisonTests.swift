import Testing

@testable import Reports

@Suite("Comparing a page with what its report gives")
struct PageComparisonTests {
  private func problems(_ shown: String, _ expected: String) -> [String] {
    PageComparison(shown: shown, expected: expected, file: "p.html").problems.map(\.description)
  }

  @Test("says nothing of a page that is what its report gives")
  func same() {
    #expect(problems("a\nb\n", "a\nb\n") == [])
  }

  @Test("names the number whose text or value is another, with its place")
  func number() {
    let number = ShownNumber(value: 0.25, text: "0.25", expression: "e.test.loss")
    let line = "It ended with \(number.html.markup) or so."
    #expect(
      problems("\n" + line.replacing(">0.25<", with: ">0.35<"), "\n" + line) == [
        "p.html:2:58: error: the page shows '0.35', and e.test.loss is '0.25'"
      ])
    #expect(
      problems(line.replacing("value=\"0.25\"", with: "value=\"0.26\""), line) == [
        "p.html:1:31: error: the page shows 'value=\"0.26\"', and e.test.loss is 'value=\"0.25\"'"
      ])
  }

  @Test("shows the word that is another where no number is")
  func word() {
    #expect(
      problems("<p>all <b>good</b> things</p>", "<p>all <b>bad</b> things</p>") == [
        "p.html:1:11: error: the page shows 'good', and its report gives 'bad'"
      ])
  }

  @Test("tells lines that were added from lines that are missing, and goes on behind them")
  func lines() {
    #expect(
      problems("a\nb\nx\nc\nd", "a\nb\nc\nD\ne") == [
        "p.html:3:1: error: the page shows 'x', which its report does not give",
        "p.html:5:1: error: the page shows 'd', and its report gives 'D'",
        "p.html:6:1: error: the page lacks 'e', which its report gives",
      ])
  }

  @Test("counts what is too much to be shown")
  func many() {
    let found = problems(
      String(repeating: "a\n", count: 25), String(repeating: "b\n", count: 25))
    #expect(found.count == 11)
    #expect(found.last == "p.html: error: and 15 lines more are not what the report gives")
  }

  @Test("reads back all numbers of a page, with what was escaped in them")
  func numbers() {
    let numbers = [
      ShownNumber(value: 0.5, text: "0.5", expression: "a.x - b.y"),
      ShownNumber(value: -1, text: "\u{2212}1", expression: "a < \"b\" & 'c'"),
    ]
    let found = ShownNumber.all(in: "<p>" + numbers.map(\.html.markup).joined() + "</p>")
    #expect(found.map(\.expression) == numbers.map(\.expression))
    #expect(found.map(\.value) == ["0.5", "-1"])
    #expect(found.map(\.text) == numbers.map(\.text))
  }
}
