import Testing

@testable import Markdown

struct MarkdownFuzzTests {
  /// A linear congruential generator, so that every run tries the same texts.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  private static let pieces = [
    "`", "``", "{r}`x`", "{r}", "{", "}", "\n", "\n\n", "> ", "- ", "\t", "|", "<math>", "</math>",
    "<mi>x</mi>", "<b>", "<", ">", "*", "_", "~~", "[", "](", ")", "\\", "&amp;", "```{x} y\n",
    "~~~", ":a: b\n", "é", "\u{301}", "👩‍👩‍👧", "\0", "\r", "\r\n", "![", "<!--", "-->", "---\n",
    "| a | b |\n|---|---|\n", "    ", "word ", "https://a.b",
  ]

  @Test("whatever the text, it is read without a crash and its roles are where they are said to be")
  func roles() {
    var generator = Generator(state: 1)
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...40, using: &generator)
      let source = (0..<count)
        .compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
      let lines = SourceLines(source, startingAt: .start)
      for role in RoleTests.roles(in: MarkdownDocument(parsing: source).blocks) {
        let line = String(decoding: lines[role.position.line], as: UTF8.self).unicodeScalars
        #expect(
          line.dropFirst(role.position.column - 1).starts(with: "{r}`".unicodeScalars),
          "\(role) in \(source.debugDescription)")
      }
    }
  }
}
