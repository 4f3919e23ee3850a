import Testing

@testable import FigureRendering

@Suite struct HundredthsTests {
  @Test(
    "Numbers are written as short as SVG allows",
    arguments: [
      (0, "0"), (5, ".05"), (50, ".5"), (-50, "-.5"), (100, "1"), (-1234, "-12.34"), (1200, "12"),
      (1230, "12.3"), (100_000_000, "1000000"),
    ])
  func written(count: Int, text: String) {
    #expect(Hundredths(count: count).description == text)
  }

  @Test(
    "Cairo's numbers are read and rounded, halves away from zero",
    arguments: [
      ("1", 100), ("-1.5", -150), ("0.124999", 12), ("0.125", 13), ("-0.125", -13), (".5", 50),
      ("  ,12.3456", 1235), ("0.999", 100),
    ])
  func read(text: String, count: Int) throws {
    var scanner = NumberScanner(Array(text.utf8)[...])
    #expect(try scanner.hundredths().count == count)
  }

  @Test(
    "What is no plain decimal number is an error",
    arguments: ["", "-", "x", "1e5", "9999999999999"])
  func refused(text: String) {
    var scanner = NumberScanner(Array(text.utf8)[...])
    #expect(throws: RenderingError.self) { try scanner.hundredths() }
  }
}
