import Figures
import Testing

@testable import Reports

@Suite("Means over seeds")
struct SeedMeanTests {
  private func mean(_ runs: [LearningCurve.Series], _ interval: SeedInterval)
    -> LearningCurve.Series
  {
    SeedMean(runs, interval: interval).series
  }

  @Test("end with the shortest run and have the interval that is asked for")
  func intervals() throws {
    let runs = [[1.0, 2, 3], [3, 6], [5, 10, 0]].map { LearningCurve.Series(values: $0) }
    let range = mean(runs, .range)
    #expect(range.values == [3, 6] && range.x == nil)
    #expect(range.band == .init(low: [1, 2], high: [5, 10]))
    #expect(mean(runs, .sd).band == .init(low: [1, 2], high: [5, 10]))
    // t for two degrees of freedom is 4.302653; the standard error 2 / sqrt(3).
    let t = try #require(mean(runs, .t).band)
    #expect(abs(t.high[0] - (3 + 4.302652730 * 2 / 3.0.squareRoot())) < 1e-6)
    let bootstrap = try #require(mean(runs, .bootstrap).band)
    #expect(bootstrap.low[0] >= 1 && bootstrap.high[0] <= 5 && bootstrap.low[0] < 3)
  }

  @Test("have the places that all runs have")
  func places() {
    let runs = [
      LearningCurve.Series(x: [10, 20, 30], values: [1, 2, 3]),
      LearningCurve.Series(x: [5, 20, 30, 40], values: [0, 4, 5, 6]),
    ]
    let series = mean(runs, .range)
    #expect(series.x == [20, 30] && series.values == [3, 4])
  }

  @Test("have a gap in the band where a run has no finite value")
  func gaps() throws {
    let runs = [[1.0, .nan], [3, 6]].map { LearningCurve.Series(values: $0) }
    let band = try #require(mean(runs, .t).band)
    #expect(band.low[0].isFinite && band.low[1].isNaN && mean(runs, .t).values[1].isNaN)
  }

  @Test("of one run are the run, and of none nothing")
  func few() {
    let one = LearningCurve.Series(values: [1, 2])
    #expect(mean([one], .t) == one && mean([], .t).isEmpty)
  }

  @Test("of more epochs than are worked on at a time are those of each")
  func portions() {
    let runs = [0.0, 1].map { seed in
      LearningCurve.Series(values: (0..<200).map { Double($0) + seed })
    }
    let series = mean(runs, .range)
    #expect(series.values == (0..<200).map { Double($0) + 0.5 } && series.band?.high[199] == 200)
  }
}
