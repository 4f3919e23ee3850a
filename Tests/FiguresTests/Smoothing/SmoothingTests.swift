import Testing

@testable import Figures

@Suite("Smoothing")
struct SmoothingTests {
  /// The average by its definition.
  private func average(_ values: [Double], weight: Double) -> [Double] {
    var finite: [Double] = []
    return values.map { value in
      guard value.isFinite else { return value }
      finite.append(value)
      var (sum, weights, power) = (0.0, 0.0, 1.0)
      for value in finite.reversed() {
        sum += power * value
        weights += power
        power *= weight
      }
      return sum / weights
    }
  }

  @Test(
    "is the mean in which each value counts weight times as much as the next",
    arguments: [0.1, 0.6, 0.99])
  func definition(weight: Double) {
    let values = (0..<200).map { Double(($0 * 37) % 11) }
    let smoothed = Smoothing.movingAverage(weight: weight).smoothed(values)
    for (a, b) in zip(smoothed, average(values, weight: weight)) { #expect(abs(a - b) < 1e-9) }
    #expect(smoothed[0] == values[0])
  }

  @Test("passes what is not finite by")
  func gaps() {
    let smoothed = Smoothing.movingAverage(weight: 0.5).smoothed([4, .nan, 1, .infinity])
    #expect(smoothed[0] == 4 && smoothed[1].isNaN && smoothed[2] == 2 && smoothed[3] == .infinity)
  }

  @Test("by a weight of 0, or one that is none, changes nothing", arguments: [0, 1, -1, .nan])
  func none(weight: Double) {
    #expect(Smoothing.movingAverage(weight: weight).smoothed([3, 1, 2]) == [3, 1, 2])
  }

  @Test("keeps a constant")
  func constant() {
    let values = [Double](repeating: 0.1, count: 1000)
    for value in Smoothing.movingAverage(weight: 0.9).smoothed(values) {
      #expect(abs(value - 0.1) < 1e-15)
    }
  }
}
