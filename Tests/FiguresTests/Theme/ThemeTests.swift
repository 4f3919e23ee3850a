import Foundation
import Testing

@testable import Figures

@Suite("The theme")
struct ThemeTests {
  private let theme = Theme()

  @Test("has text that meets WCAG AA on both pages")
  func text() {
    for paint in [theme.text, theme.mutedText] {
      #expect(contrast(paint.light, theme.background.light) >= 4.5)
      #expect(contrast(paint.dark, theme.background.dark) >= 4.5)
    }
  }

  @Test("has colours that meet WCAG's 3:1 for graphics on both pages")
  func graphics() {
    for paint in theme.palette {
      #expect(contrast(paint.light, theme.background.light) >= 3)
      #expect(contrast(paint.dark, theme.background.dark) >= 3)
    }
  }

  @Test("leads with blue, orange and green that differ in lightness too")
  func grey() {
    for form in [\Paint.light, \Paint.dark] {
      let lightness = theme.palette.prefix(3).map { lab($0[keyPath: form])[0] }.sorted()
      for (a, b) in zip(lightness, lightness.dropFirst()) { #expect(b - a >= 8) }
    }
  }

  @Test(
    "has colours that colour-blind readers tell apart",
    arguments: [
      // Machado, Oliveira and Fernandes 2009, severity 1: protanopia, deuteranopia, tritanopia.
      [
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
      ],
      [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
      [
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900,
      ],
    ])
  func colorBlind(sight: [Double]) {
    for form in [\Paint.light, \Paint.dark] {
      let seen = theme.palette.map { lab($0[keyPath: form], sight: sight) }
      for a in seen.indices {
        for b in seen.indices where b > a {
          let leading = a < 3 && b < 3
          #expect(distance(seen[a], seen[b]) >= (leading ? 15 : 9), "\(a) and \(b)")
        }
      }
    }
  }

  @Test("has no text below 11 pixels")
  func sizes() {
    for style in [theme.titleStyle, theme.headingStyle, theme.labelStyle, theme.tickStyle] {
      #expect(style.size >= 11)
      #expect(style.family == theme.family)
    }
  }

  private func linear(_ color: Color) -> [Double] {
    [color.red, color.green, color.blue].map {
      let value = Double($0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let luminance = [a, b].map { dot(linear($0), [0.2126, 0.7152, 0.0722]) }
    return ((luminance.max() ?? 0) + 0.05) / ((luminance.min() ?? 0) + 0.05)
  }

  /// CIE L*a*b*, as eyes with a given matrix see the colour.
  private func lab(_ color: Color, sight: [Double] = [1, 0, 0, 0, 1, 0, 0, 0, 1]) -> [Double] {
    let seen = product(sight, linear(color)).map { min(max($0, 0), 1) }
    let matrix = [
      0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920,
      0.9503041,
    ]
    let f = zip(product(matrix, seen), [0.95047, 1, 1.08883]).map { value, white in
      value / white > 0.008856 ? cbrt(value / white) : 7.787 * value / white + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private func product(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    (0..<3).map { row in dot(Array(matrix[(3 * row)..<(3 * row + 3)]), vector) }
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    let difference = zip(a, b).map { $0 - $1 }
    return dot(difference, difference).squareRoot()
  }
}
