import Foundation

/// A colour as contrast is computed from it: parts from 0 to 1, as sRGB has them, and an opacity.
struct MixedColor {
  private var parts: SIMD3<Double>
  private var opacity: Double

  init(_ paint: Paint, _ appearance: FigureProblem.Appearance) {
    let color = appearance == .dark ? paint.dark : paint.light
    parts = SIMD3(Double(color.red), Double(color.green), Double(color.blue)) / 255
    opacity = paint.opacity
  }

  /// What one sees of the colour on an opaque one; as screens do,.
  func over(_ ground: MixedColor) -> MixedColor {
    var mixed = ground
    mixed.parts = opacity * parts + (1 - opacity) * ground.parts
    return mixed
  }

  /// The contrast ratio of two opaque colours, from 1 to 21: WCAG 2.2.
  func contrast(with other: MixedColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// WCAG 2.2's relative luminance.
  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(parts.x) + 0.7152 * linear(parts.y) + 0.0722 * linear(parts.z)
  }
}
