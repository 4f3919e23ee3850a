import Foundation

/// A number of few decimal digits, held exactly: a significand times a power of ten.
struct RoundNumber: Sendable, Hashable {
  /// The digits, with the sign.
  var significand: Int
  /// The power of ten.
  var exponent: Int

  init(significand: Int, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  /// A value rounded to so many digits, of 1 to 17; zero for one that is not finite.
  init(_ value: Double, digits: Int) {
    self = .zero
    let decimals = min(max(digits, 1), 17) - 1
    let parts = String(format: "%.\(decimals)e", value).split(separator: "e")
    guard value.isFinite, parts.count == 2, let exponent = Int(parts[1]),
      let significand = Int(parts[0].filter { $0 != "." })
    else { return }
    self.init(significand: significand, exponent: exponent - decimals)
    self = reduced
  }

  /// Zero.
  static let zero = RoundNumber(significand: 0, exponent: 0)

  /// The number nearest to its decimal form; infinite or zero beyond what a number can hold.
  var value: Double {
    // Two exact numbers give the nearest one without a look at the digits.
    if significand.magnitude <= 1 << 53, Self.exactPowers.indices.contains(abs(exponent)) {
      let power = Self.exactPowers[abs(exponent)]
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    return Double("\(significand)e\(exponent)") ?? .nan
  }

  /// The powers of ten that a number holds exactly.
  private static let exactPowers: [Double] = (0..<22).reduce(into: [1.0]) { powers, _ in
    powers.append(powers[powers.count - 1] * 10)
  }

  /// The same without zeros at the end of the significand.
  var reduced: RoundNumber {
    guard significand != 0 else { return .zero }
    var number = self
    while number.significand.isMultiple(of: 10) {
      number.significand /= 10
      number.exponent += 1
    }
    return number
  }

  /// The number with the other sign.
  static prefix func - (number: RoundNumber) -> RoundNumber {
    RoundNumber(significand: -number.significand, exponent: number.exponent)
  }
}
