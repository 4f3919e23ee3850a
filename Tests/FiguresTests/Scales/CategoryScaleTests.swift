import Testing

@testable import Figures

@Suite("Scales of categories")
struct CategoryScaleTests {
  @Test("give paints in the order in which categories appear")
  func order() {
    let palette = Theme().palette
    let scale = ColorScale(categories: ["train", "test", "train"], palette: palette)
    #expect(scale.categories == ["train", "test"])
    #expect(scale.paint(for: "train") == palette[0])
    #expect(scale.paint(for: "test") == palette[1])
    #expect(scale.paint(for: nil) == palette[0])
  }

  @Test("repeat when they are used up")
  func repeats() {
    let palette = Theme().palette
    let scale = ColorScale(categories: (0...palette.count).map(String.init), palette: palette)
    #expect(scale.paint(for: "\(palette.count)") == palette[0])
    #expect(ColorScale(categories: ["a"], palette: []).paint(for: "a").opacity == 1)
  }

  @Test("give solid lines first")
  func dashes() {
    let scale = DashScale(categories: ["test", "train"], patterns: Theme().dashes)
    #expect(scale.pattern(for: "test") == [])
    #expect(scale.pattern(for: "train") != [])
    #expect(scale.pattern(for: nil) == [])
  }
}
