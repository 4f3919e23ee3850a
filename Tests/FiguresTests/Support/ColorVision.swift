import Figures
import Foundation

/// How a reader sees colours.
enum ColorVision: CaseIterable, Sendable {
  case normal, protanopia, deuteranopia, tritanopia

  /// What becomes of linear red, green and blue: G. Machado, M. Oliveira and L. Fernandes, "A Physiologically-based
  /// Model for Simulation of Color Vision Deficiency", IEEE TVCG 2009, severity 1.
  private var matrix: [Double] {
    switch self {
    case .normal: [1, 0, 0, 0, 1, 0, 0, 0, 1]
    case .protanopia:
      [
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
      ]
    case .deuteranopia:
      [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]
    case .tritanopia:
      [
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900,
      ]
    }
  }

  /// How far apart two colours are to this reader: the distance in OKLab (Ottosson 2020), from black to white 100.
  func distance(_ a: Color, _ b: Color) -> Double {
    let difference = zip(okLab(a), okLab(b)).map { $0 - $1 }
    return 100 * dot(difference, difference).squareRoot()
  }

  private func okLab(_ color: Color) -> [Double] {
    let seen = product(matrix, color.linear).map { min(max($0, 0), 1) }
    let cones = product(
      [
        0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566,
        0.0883024619, 0.2817188376, 0.6299787005,
      ], seen)
    return product(
      [
        0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099,
        0.0259040371, 0.7827717662, -0.8086757660,
      ], cones.map { cbrt($0) })
  }
}

/// WCAG's contrast of two colours, from 1 to 21.
func contrast(_ a: Color, _ b: Color) -> Double {
  let luminances = [a.luminance, b.luminance]
  return ((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05)
}

/// How far apart two colours are in print without colours: the difference of their lightness, of 100.
func greyDistance(_ a: Color, _ b: Color) -> Double {
  100 * abs(cbrt(a.luminance) - cbrt(b.luminance))
}

extension Color {
  fileprivate var linear: [Double] {
    [red, green, blue].map {
      let value = Double($0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  fileprivate var luminance: Double { dot(linear, [0.2126, 0.7152, 0.0722]) }
}

private func product(_ matrix: [Double], _ vector: [Double]) -> [Double] {
  (0..<3).map { row in dot(Array(matrix[(3 * row)..<(3 * row + 3)]), vector) }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}
