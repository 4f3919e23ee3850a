import Foundation

/// Equally spaced round numbers, held exactly: `first`, `first + step`, … times a power of ten.
struct TickSequence: Sendable, Hashable {
  /// The first number, in units of ten to the power of `exponent`.
  var first: Int
  /// The distance of neighbours, in the same units; positive.
  var step: Int
  /// How many numbers there are.
  var count: Int
  /// The power of ten.
  var exponent: Int

  /// The numbers in units of ten to the power of `exponent`.
  var significands: [Int] { (0..<count).map { first + $0 * step } }

  /// The numbers, each the one nearest to its decimal form.
  var values: [Double] { significands.map { value(of: $0) } }

  /// Whether all numbers are whole.
  var isWhole: Bool {
    if exponent >= 0 { return true }
    guard let unit = powerOfTen(-exponent) else { return false }
    return first.isMultiple(of: unit) && (count == 1 || step.isMultiple(of: unit))
  }

  private func value(of significand: Int) -> Double {
    Double("\(significand)e\(exponent)") ?? .nan
  }
}

/// Ten to a power from 0 to 18; `nil` beyond.
func powerOfTen(_ exponent: Int) -> Int? {
  (0...18).contains(exponent) ? (0..<exponent).reduce(1) { product, _ in product * 10 } : nil
}
