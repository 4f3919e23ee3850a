import Foundation

/// The change of variable under which a scale is linear; padding, ticks and positions are computed behind it.
enum ScaleTransform: Sendable, Hashable {
  case identity
  /// The decimal logarithm, for positive values.
  case logarithm
  /// matplotlib's symmetric logarithm, in decades: linear up to the threshold, which is positive and finite.
  case symmetricLogarithm(threshold: Double)

  /// What the linear part of a symmetric logarithm takes to either side of zero, in decades: matplotlib's
  /// `linscale / (1 - 1 / base)`.
  static let linearDecades = 1 / (1 - 0.1)

  /// The changed value; `nil` for one that is not finite or has no place on the scale.
  func forward(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch self {
    case .identity: return value
    case .logarithm: return value > 0 ? log10(value) : nil
    case .symmetricLogarithm(let threshold):
      let magnitude = abs(value)
      if magnitude <= threshold { return value / threshold * Self.linearDecades }
      // The difference of logarithms, for the quotient can overflow.
      let decades = Self.linearDecades + log10(magnitude) - log10(threshold)
      return value < 0 ? -decades : decades
    }
  }

  /// The value that was changed, the nearest that a number can hold.
  func inverse(_ changed: Double) -> Double {
    let greatest = Double.greatestFiniteMagnitude
    switch self {
    case .identity: return min(max(changed, -greatest), greatest)
    case .logarithm: return min(max(pow(10, changed), .leastNonzeroMagnitude), greatest)
    case .symmetricLogarithm(let threshold):
      let decades = abs(changed)
      if decades <= Self.linearDecades { return changed / Self.linearDecades * threshold }
      let magnitude = min(pow(10, decades - Self.linearDecades + log10(threshold)), greatest)
      return changed < 0 ? -magnitude : magnitude
    }
  }

  /// The changed values of all numbers that have a place.
  var range: ClosedRange<Double> {
    let greatest = forward(.greatestFiniteMagnitude) ?? .greatestFiniteMagnitude
    let least = self == .logarithm ? log10(.leastNonzeroMagnitude) : -greatest
    return least...greatest
  }
}
