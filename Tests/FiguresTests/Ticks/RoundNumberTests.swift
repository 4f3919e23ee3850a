import Testing

@testable import Figures

@Suite("A round number")
struct RoundNumberTests {
  @Test("is the double that its decimals read as", arguments: 0..<200)
  func value(seed: Int) {
    var random = SplitMix64(seed: seed)
    let significand = Int.random(in: -99_999_999...99_999_999, using: &random)
    let exponent = Int.random(in: -330...305, using: &random)
    let number = RoundNumber(significand: significand, exponent: exponent)
    #expect(number.value == Double("\(significand)e\(exponent)"), "seed \(seed)")
  }

  @Test(
    "is a value rounded to a few digits",
    arguments: [
      (1.0 / 3, 3, RoundNumber(significand: 333, exponent: -3)),
      (0.5, 5, RoundNumber(significand: 5, exponent: -1)),
      (-1234.5, 2, RoundNumber(significand: -12, exponent: 2)),
      (9.99, 1, RoundNumber(significand: 1, exponent: 1)),
      (.leastNonzeroMagnitude, 1, RoundNumber(significand: 5, exponent: -324)),
      (0, 4, .zero), (.nan, 4, .zero), (.infinity, 4, .zero),
    ])
  func rounded(value: Double, digits: Int, expected: RoundNumber) {
    #expect(RoundNumber(value, digits: digits) == expected)
  }

  @Test("has a negative")
  func negative() {
    #expect((-RoundNumber(significand: 2, exponent: 3)).value == -2000)
  }
}
