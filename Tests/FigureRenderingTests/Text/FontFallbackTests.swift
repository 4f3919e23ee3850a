import FigureRendering
import Figures
import Testing

@Suite struct FontFallbackTests {
  private func fallbacks(_ strings: String...) -> [FontFallback] {
    let runs = strings.map { string in
      Scene.Element.text(
        TextRun(
          string, style: SampleScenes.style(12), paint: SampleScenes.ink,
          position: Point(x: 0, y: 0)))
    }
    let scene = Scene(width: 10, height: 10, elements: [.group(runs, clip: nil)])
    return FigureRenderer().fontFallbacks(in: scene)
  }

  @Test("What the family has needs no other font")
  func none() {
    #expect(fallbacks("Épochs −0.5 × 10³, α → β", "", "50 %").isEmpty)
  }

  @Test("Characters that no font has are told, with their line")
  func missing() throws {
    // A private-use character that no font can be expected to have.
    let found = fallbacks("a \u{10FFF0} b", "a \u{10FFF0} b")
    let fallback = try #require(found.first)
    #expect(found.count == 1)
    #expect(fallback.string == "a \u{10FFF0} b")
    #expect(fallback.characters.contains("\u{10FFF0}"))
    #expect(fallback.family == nil)
  }

  @Test("Characters that another font has, or none, are told")
  func otherFont() throws {
    let fallback = try #require(fallbacks("字").first)
    #expect(fallback.characters == "字")
    #expect(fallback.family != "Inter")
  }
}
