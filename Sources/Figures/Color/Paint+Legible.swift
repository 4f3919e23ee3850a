extension Paint {
  /// The contrast that text is to have with what it stands on: WCAG 2.2, level AA.
  static let leastTextContrast = 4.5

  /// A paint for text on an opaque paint: for light and for dark pages the first of the offered colours that can be read
  /// there, else black or white, of which one always can.
  static func legible(on ground: Paint, preferring offered: [Paint]) -> Paint {
    ground.perPage { page in
      offered.flatMap { [$0.light, $0.dark] }.first { $0.contrast(with: page) >= leastTextContrast }
        ?? page.opposite
    }
  }

  /// The paint as text on an opaque paint: as it is where it can be read, else as much darker or lighter as it must be,
  /// in the same hue.
  func legible(on ground: Paint) -> Paint {
    func readable(_ color: Color, on page: Color) -> Color {
      let (start, end) = (OKLab(color), OKLab(page.opposite))
      // Steps that are too small to see.
      let shades = (0..<100).lazy.map { step in
        step == 0 ? color : start.mixed(with: end, share: Double(step) / 100).color
      }
      return shades.first { $0.contrast(with: page) >= Self.leastTextContrast } ?? page.opposite
    }
    return Paint(
      light: readable(light, on: ground.light), dark: readable(dark, on: ground.dark))
  }

  private func perPage(_ choice: (Color) -> Color) -> Paint {
    Paint(light: choice(light), dark: choice(dark))
  }
}

extension Color {
  /// Black or white, whichever has more contrast: it is at least 4.58 on any colour.
  fileprivate var opposite: Color {
    let (black, white) = (Color(hex: 0x000000), Color(hex: 0xffffff))
    return contrast(with: black) > contrast(with: white) ? black : white
  }

  fileprivate func contrast(with other: Color) -> Double {
    MixedColor(Paint(light: self), .light).contrast(with: MixedColor(Paint(light: other), .light))
  }
}
