import Testing

@testable import FigureRendering

@Suite struct StringPrintableTests {
  @Test(
    "Line breaks and tabs become spaces, what has no form becomes U+FFFD",
    arguments: [
      ("plain Ünïcødé 漢字 🙂", "plain Ünïcødé 漢字 🙂"),
      ("a\nb\tc\r\nd\u{2028}e", "a b c  d e"),
      ("nul\0 esc\u{1B} del\u{7F} c1\u{9F}", "nul\u{FFFD} esc\u{FFFD} del\u{FFFD} c1\u{FFFD}"),
      ("\u{FFFE}\u{FFFF}\u{1FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("", ""),
    ])
  func printable(string: String, expected: String) {
    #expect(string.printable == expected)
  }
}
