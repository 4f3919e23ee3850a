import Testing

@testable import Reports

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "write numbers as Python does, with a true minus sign",
    arguments: [
      (".3f", 0.8355, "0.836"), (".3f", 2, "2.000"), (".0f", 1234.4, "1234"),
      ("+.3f", 0.0125, "+0.013"), ("+.3f", -0.25, "\u{2212}0.250"), (".1%", 0.8356, "83.6%"),
      (".2e", 0.000015, "1.50e\u{2212}05"), (".2e", -1500, "\u{2212}1.50e+03"), ("d", 200, "200"),
      (",d", 1_234_567, "1,234,567"), (",d", 100, "100"), (",.2f", -1234.5, "\u{2212}1,234.50"),
      ("+,d", 1000, "+1,000"), ("f", 0.5, "0.500000"),
    ] as [(String, Double, String)])
  func writes(format: String, value: Double, expected: String) throws {
    #expect(try NumberFormat(parsing: format).string(value) == expected)
  }

  @Test("leave the sign out where the number rounds to zero")
  func negativeZero() throws {
    #expect(try NumberFormat(parsing: ".3f").string(-0.0001) == "0.000")
    #expect(try NumberFormat(parsing: ".3f").string(-0.0) == "0.000")
    #expect(try NumberFormat(parsing: ".1e").string(-0.0001) == "\u{2212}1.0e\u{2212}04")
  }

  @Test("write what is not finite in words")
  func notFinite() {
    #expect(NumberFormat.standard.string(.nan) == "nan")
    #expect(NumberFormat.standard.string(.infinity) == "inf")
    #expect(NumberFormat.standard.string(-.infinity) == "\u{2212}inf")
  }

  @Test(
    "refuse what is not a format, at its place",
    arguments: [
      ("", 0), ("x", 0), (".3", 2), (".f", 1), (".99f", 1), (".3ff", 2), ("f.3", 0), ("3f", 0),
      (".2d", 0), ("++d", 1),
    ])
  func refuses(text: String, offset: Int) {
    let problem = #expect(throws: TextProblem.self) { try NumberFormat(parsing: text) }
    #expect(problem?.offset == offset)
  }
}
