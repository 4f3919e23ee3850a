extension Paint {
  /// The contrast that text is to have with what it stands on: WCAG 2.2, level AA.
  static let leastTextContrast = 4.5

  /// A paint for text on an opaque paint: for light and for dark pages the first of the offered colours that can be read
  /// there, else black or white, of which one always can.
  static func legible(on ground: Paint, preferring offered: [Paint]) -> Paint {
    func contrast(_ color: Color, _ appearance: FigureProblem.Appearance) -> Double {
      MixedColor(Paint(light: color), appearance).contrast(with: MixedColor(ground, appearance))
    }
    func choice(_ appearance: FigureProblem.Appearance) -> Color {
      let (black, white) = (Color(hex: 0x000000), Color(hex: 0xffffff))
      return offered.flatMap { [$0.light, $0.dark] }
        .first { contrast($0, appearance) >= leastTextContrast }
        ?? (contrast(black, appearance) > contrast(white, appearance) ? black : white)
    }
    return Paint(light: choice(.light), dark: choice(.dark))
  }
}
