import Testing

@testable import Figures

@Suite("The palette")
struct PaletteTests {
  /// A palette on one of its pages.
  struct Case: Sendable, CustomTestStringConvertible {
    var theme: Theme.BuiltIn
    var isDark: Bool

    var testDescription: String { "\(theme.rawValue), \(isDark ? "dark" : "light")" }
    var colors: [Color] { theme.theme.palette.map { form(of: $0) } }
    var background: Color { form(of: theme.theme.background) }
    func form(of paint: Paint) -> Color { isDark ? paint.dark : paint.light }

    /// Every pair of the first colours.
    func pairs(ofFirst count: Int) -> [(Color, Color)] {
      let first = colors.prefix(count)
      return first.indices.flatMap { a in first[(a + 1)...].map { (first[a], $0) } }
    }

    static let all = [Theme.BuiltIn.default, .print].flatMap { theme in
      [false, true].map { Case(theme: theme, isDark: $0) }
    }
  }

  @Test("has eight colours, the first blue, orange and green", arguments: Case.all)
  func leading(palette: Case) {
    #expect(palette.colors.count >= 8)
    let (blue, orange, green) = (palette.colors[0], palette.colors[1], palette.colors[2])
    #expect(blue.blue > blue.green && blue.green > blue.red)
    #expect(orange.red > orange.green && orange.green > orange.blue)
    #expect(green.green > green.blue && green.blue > green.red)
  }

  @Test(
    "has colours that every reader tells apart, the first three easily", arguments: Case.all,
    ColorVision.allCases)
  func sight(palette: Case, vision: ColorVision) {
    for (a, b) in palette.pairs(ofFirst: 8) { #expect(vision.distance(a, b) >= 10.5) }
    for (a, b) in palette.pairs(ofFirst: 3) { #expect(vision.distance(a, b) >= 11.5) }
  }

  @Test("has colours that are told apart in grey, the first three easily", arguments: Case.all)
  func grey(palette: Case) {
    for (a, b) in palette.pairs(ofFirst: 8) { #expect(greyDistance(a, b) >= 3.5) }
    for (a, b) in palette.pairs(ofFirst: 4) { #expect(greyDistance(a, b) >= 5.5) }
    for (a, b) in palette.pairs(ofFirst: 3) { #expect(greyDistance(a, b) >= 11) }
  }

  @Test("meets WCAG's 3:1 for graphics on its page", arguments: Case.all)
  func contrastOnPage(palette: Case) {
    for color in palette.colors { #expect(contrast(color, palette.background) >= 3) }
  }
}
