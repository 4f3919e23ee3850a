import Testing

@testable import Reports

@Suite("Statistics over seeds")
struct StatisticTests {
  @Test(
    "sum up values",
    arguments: [
      (.mean, 3.75), (.sd, 3.095695936834452), (.median, 3), (.min, 1), (.max, 8),
    ] as [(Statistic, Double)])
  func sums(statistic: Statistic, expected: Double) {
    #expect(statistic([4, 1, 8, 2]) == expected)
  }

  @Test("take the middle one of an odd number of values as the median")
  func oddMedian() { #expect(Statistic.median([9, 1, 5]) == 5) }

  @Test("are the value itself for one value, whatever its rounding")
  func oneValue() {
    for statistic in [Statistic.mean, .median, .min, .max] { #expect(statistic([0.1]) == 0.1) }
    #expect(Statistic.sd([0.1]).isNaN)
  }

  @Test("are NaN where a value is NaN or there is none", arguments: Statistic.allCases)
  func notANumber(statistic: Statistic) {
    #expect(statistic([]).isNaN)
    #expect(statistic([1, .nan, 2]).isNaN)
  }
}
