import Testing

@testable import Figures

@Suite("Tick labels")
struct TickLabelsTests {
  @Test(
    "have the fewest decimals that tell neighbours apart",
    arguments: [
      (TickSequence(first: 0, step: 50, count: 3, exponent: -2), ["0.0", "0.5", "1.0"]),
      (TickSequence(first: 0, step: 25, count: 3, exponent: -2), ["0.00", "0.25", "0.50"]),
      (TickSequence(first: 100, step: 100, count: 2, exponent: -2), ["1", "2"]),
      (TickSequence(first: -20, step: 20, count: 3, exponent: -1), ["−2", "0", "2"]),
      (TickSequence(first: 5, step: 5, count: 2, exponent: -4), ["0.0005", "0.0010"]),
    ])
  func decimals(sequence: TickSequence, expected: [String]) {
    #expect(TickLabels.labels(of: sequence) == expected)
  }

  @Test(
    "group thousands, and turn to powers of ten where these are shorter",
    arguments: [
      (TickSequence(first: 0, step: 5, count: 3, exponent: 3), ["0", "5,000", "10,000"]),
      (TickSequence(first: 1, step: 1, count: 2, exponent: 9), ["1×10⁹", "2×10⁹"]),
      (
        TickSequence(first: -15, step: 5, count: 2, exponent: -300), ["−1.5×10⁻²⁹⁹", "−1.0×10⁻²⁹⁹"]
      ),
      (
        TickSequence(first: 1_000_000_001, step: 1, count: 2, exponent: 0),
        ["1,000,000,001", "1,000,000,002"]
      ),
    ])
  func large(sequence: TickSequence, expected: [String]) {
    #expect(TickLabels.labels(of: sequence) == expected)
  }

  @Test("of random sequences differ and use no hyphen for minus", arguments: 0..<200)
  func differ(seed: Int) {
    var random = SplitMix64(seed: seed)
    let step = [1, 2, 25, 5, 4, 3].randomElement(using: &random) ?? 1
    let sequence = TickSequence(
      first: step * Int.random(in: -1000...1000, using: &random), step: step,
      count: Int.random(in: 2...12, using: &random),
      exponent: Int.random(in: -305...300, using: &random))
    let labels = TickLabels.labels(of: sequence)
    #expect(Set(labels).count == sequence.count, "seed \(seed): \(labels)")
    #expect(labels.allSatisfy { !$0.contains("-") && $0.count < 24 })
  }

  @Test(
    "of powers are plain as long as all are short",
    arguments: [
      ([(1, -3), (1, 0), (1, 3)], ["0.001", "1", "1,000"]),
      ([(2, -4), (5, -4)], ["2×10⁻⁴", "5×10⁻⁴"]),
      ([(-1, 9), (0, 0), (25, 8)], ["−10⁹", "0", "2.5×10⁹"]),
    ])
  func powers(numbers: [(Int, Int)], expected: [String]) {
    let numbers = numbers.map { RoundNumber(significand: $0, exponent: $1) }
    #expect(TickLabels.labels(of: numbers) == expected)
  }

  @Test("of any values have as many digits as show them to a hundredth of their distance")
  func telling() {
    #expect(TickLabels.labels(telling: [0, 1.0 / 3, 2.0 / 3]) == ["0.000", "0.333", "0.667"])
    #expect(TickLabels.labels(telling: [1, 2, 100]) == ["1", "2", "100"])
    #expect(TickLabels.labels(telling: [1e-300, 1e300]) == ["10⁻³⁰⁰", "10³⁰⁰"])
    #expect(TickLabels.labels(telling: [0.5]) == ["0.5"])
  }
}
