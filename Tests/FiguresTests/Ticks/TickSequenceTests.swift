import Testing

@testable import Figures

@Suite("A sequence of ticks")
struct TickSequenceTests {
  @Test("gives the doubles that its decimals read as")
  func exact() {
    let sequence = TickSequence(first: 1, step: 1, count: 9, exponent: -1)
    #expect(sequence.values == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  }

  @Test(
    "knows whether its numbers are whole",
    arguments: [
      (TickSequence(first: 10, step: 20, count: 3, exponent: -1), true),
      (TickSequence(first: 10, step: 25, count: 3, exponent: -1), false),
      (TickSequence(first: 5, step: 10, count: 3, exponent: -1), false),
      (TickSequence(first: 3, step: 1, count: 2, exponent: 20), true),
      (TickSequence(first: 3, step: 1, count: 2, exponent: -30), false),
    ])
  func whole(sequence: TickSequence, expected: Bool) {
    #expect(sequence.isWhole == expected)
  }

  @Test(
    "of one is the roundest number of a range",
    arguments: [
      (-3.0...8.0, 0.0), (0.93...1.04, 1), (4.1...4.9, 4.5), (0.123...0.1245, 0.124),
      (-7.2...(-6.6), -7),
    ])
  func roundest(range: ClosedRange<Double>, expected: Double) throws {
    let sequence = try #require(TickSequence.roundest(in: range, wholeNumbersOnly: false))
    #expect(sequence.values == [expected])
  }
}
