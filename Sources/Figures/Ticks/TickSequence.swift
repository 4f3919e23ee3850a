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
    RoundNumber(significand: significand, exponent: exponent).value
  }
}

extension TickSequence {
  /// The one number of a range that needs the fewest digits; `nil` where sixteen do not suffice.
  static func roundest(
    in range: ClosedRange<Double>, wholeNumbersOnly: Bool
  ) -> TickSequence? {
    if range.contains(0) { return TickSequence(first: 0, step: 1, count: 1, exponent: 0) }
    let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
    guard magnitude > 0, magnitude.isFinite else { return nil }
    let largest = Int(log10(magnitude).rounded(.down))
    for exponent in stride(from: largest, through: largest - 16, by: -1) {
      for unit in [5, 2, 1] {
        guard let size = Double("\(unit)e\(exponent)"), size > 0 else { continue }
        let multiple = (range.lowerBound / size).rounded(.up)
        guard abs(multiple) < 1e17, multiple * size <= range.upperBound else { continue }
        let sequence = TickSequence(
          first: Int(multiple) * unit, step: 1, count: 1, exponent: exponent)
        if !wholeNumbersOnly || sequence.isWhole { return sequence }
      }
    }
    return nil
  }
}

/// Ten to a power from 0 to 18; `nil` beyond.
func powerOfTen(_ exponent: Int) -> Int? {
  powersOfTen.indices.contains(exponent) ? powersOfTen[exponent] : nil
}

/// All powers of ten that an integer holds.
private let powersOfTen: [Int] = (0..<18).reduce(into: [1]) { powers, _ in
  powers.append(powers[powers.count - 1] * 10)
}
