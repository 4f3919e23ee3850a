import Figures
import Testing

@testable import FigureRendering

@Suite("Typesetter")
struct TypesetterTests {
  private let style = TextStyle(family: "DejaVu Sans", size: 12)

  @Test("a line asked for again is the one that was laid out, until there are too many")
  func remembering() {
    let typesetter = Typesetter()
    let first = typesetter.line("Epoch", style: style)
    #expect(typesetter.line("Epoch", style: style) == first)
    #expect(typesetter.line("Epoch", style: TextStyle(family: "DejaVu Sans", size: 13)) != first)
    let width = typesetter.width(of: "Epoch", style: style)
    for number in 0..<1200 { _ = typesetter.line("\(number)", style: style) }
    #expect(typesetter.width(of: "Epoch", style: style) == width)
  }

  @Test("strings that are equal but of other characters are lines of their own")
  func equalStrings() {
    let typesetter = Typesetter()
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    #expect(composed == decomposed)
    let first = typesetter.line(composed, style: style)
    #expect(typesetter.line(decomposed, style: style) != first)
  }

  @Test("a thread keeps its typesetter")
  func threads() {
    #expect(Typesetter.ofThisThread === Typesetter.ofThisThread)
  }
}
