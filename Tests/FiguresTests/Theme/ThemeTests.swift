import Testing

@testable import Figures

@Suite("The theme")
struct ThemeTests {
  @Test("has text that meets WCAG AA on both pages", arguments: Theme.BuiltIn.allCases)
  func text(name: Theme.BuiltIn) {
    let theme = name.theme
    for paint in [theme.text, theme.mutedText] {
      #expect(contrast(paint.light, theme.background.light) >= 4.5)
      #expect(contrast(paint.dark, theme.background.dark) >= 4.5)
    }
  }

  @Test("has axes that meet WCAG's 3:1 for graphics", arguments: Theme.BuiltIn.allCases)
  func axes(name: Theme.BuiltIn) {
    let theme = name.theme
    #expect(contrast(theme.axis.light, theme.background.light) >= 3)
    #expect(contrast(theme.axis.dark, theme.background.dark) >= 3)
  }

  @Test("has no text below 12 pixels, which are 9 points", arguments: Theme.BuiltIn.allCases)
  func sizes(name: Theme.BuiltIn) {
    let theme = name.theme
    for style in [theme.titleStyle, theme.headingStyle, theme.labelStyle, theme.tickStyle] {
      #expect(style.size >= 12)
      #expect(style.family == theme.family)
    }
  }

  @Test("takes a font family to all its styles")
  func family() {
    var theme = Theme.classic
    theme.family = "DejaVu Sans"
    for style in [theme.titleStyle, theme.headingStyle, theme.labelStyle, theme.tickStyle] {
      #expect(style.family == "DejaVu Sans")
    }
    #expect(theme.titleStyle.size == Theme.classic.titleStyle.size)
    #expect(
      theme
        == {
          var other = theme; other.family = "DejaVu Sans"; return other
        }())
  }

  @Test("is the default one where none is named")
  func ownLook() {
    #expect(Theme() == .default)
    #expect(Theme.BuiltIn.allCases.map(\.rawValue) == ["default", "print", "classic"])
  }

  @Test("for paper is the same on a dark page, and tells categories apart without colours")
  func print() {
    let theme = Theme.print
    for paint in [theme.background, theme.text, theme.mutedText, theme.axis, theme.grid]
      + theme.palette
    {
      #expect(paint.light == paint.dark)
    }
    #expect(theme.background.light == Color(hex: 0xffffff))
    #expect(theme.text.light == Color(hex: 0x000000))
    #expect(theme.lineWidth > Theme.default.lineWidth)
    #expect(theme.colorDashes == .always && Set(theme.dashes).count >= 6)
    #expect(Set(theme.markers) == Set(Marker.allCases))
  }

  @Test(
    "that is classic leads with matplotlib's blue, orange and green in a box, none of them faint")
  func classic() {
    let theme = Theme.classic
    #expect(
      theme.palette.prefix(3).map(\.dark) == [0x1f77b4, 0xff7f0e, 0x2ca02c].map(Color.init))
    #expect(theme.palette[0].light == theme.palette[0].dark)
    for appearance in [FigureProblem.Appearance.light, .dark] {
      let page = MixedColor(theme.background, appearance)
      for paint in theme.palette {
        #expect(MixedColor(paint, appearance).contrast(with: page) >= 3, "\(paint) \(appearance)")
      }
    }
    #expect(theme.spines == Set(Side.allCases))
    #expect(theme.yLabel == .beside && theme.titleLocation == .center)
  }
}
