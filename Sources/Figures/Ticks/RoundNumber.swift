/// A number of few decimal digits, held exactly: a significand times a power of ten.
struct RoundNumber: Sendable, Hashable {
  /// The digits, with the sign.
  var significand: Int
  /// The power of ten.
  var exponent: Int

  /// Zero.
  static let zero = RoundNumber(significand: 0, exponent: 0)

  /// The number nearest to its decimal form; infinite or zero beyond what a number can hold.
  var value: Double { Double("\(significand)e\(exponent)") ?? .nan }

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
