internal import Training

/// What sums up the numbers of several seeds: a statistic, or an end of the interval of their mean.
package enum SeedStatistic: Sendable, Hashable {
  case summary(Statistic)
  /// An end of Student's interval, which holds the mean with a probability of `level`.
  case interval(IntervalEnd, level: Double)

  /// An end of an interval.
  package enum IntervalEnd: String, Sendable, Hashable, CaseIterable { case low, high }

  /// The number that sums up some; NaN where there are none, or one of them is NaN.
  ///
  /// An end of an interval is NaN too for fewer than two numbers, or where one is infinite.
  package func callAsFunction(_ values: [Double]) -> Double {
    switch self {
    case .summary(let statistic): return statistic(values)
    case .interval(let end, let level):
      guard let interval = ConfidenceInterval.ofMean(values, level: level) else { return .nan }
      return end == .low ? interval.low : interval.high
    }
  }

  /// Whether it needs two seeds at least.
  var needsSeveralSeeds: Bool {
    switch self {
    case .summary(let statistic): statistic == .sd
    case .interval: true
    }
  }
}
