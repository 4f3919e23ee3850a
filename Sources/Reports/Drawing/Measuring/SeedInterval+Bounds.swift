internal import Training

extension SeedInterval {
  /// What it spans for each of several quantities; `nil` where there are fewer than two numbers or one is not finite.
  func bounds(of quantities: [[Double]]) -> [ClosedRange<Double>?] {
    switch self {
    case .t: Self.intervals(of: quantities, kind: .t)
    case .bootstrap: Self.intervals(of: quantities, kind: .bootstrap)
    case .sd:
      quantities.map { values in
        Self.summary(values).map { ($0.mean - $0.sd)...($0.mean + $0.sd) }
      }
    case .range: quantities.map { values in Self.summary(values).map { $0.min...$0.max } }
    }
  }

  private static func intervals(
    of quantities: [[Double]], kind: ConfidenceInterval.Kind
  ) -> [ClosedRange<Double>?] {
    ConfidenceInterval.ofMeans(quantities, kind: kind).map { interval in
      interval.flatMap { $0.low <= $0.high ? $0.low...$0.high : nil }
    }
  }

  private static func summary(_ values: [Double]) -> Summary? {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    return Summary(values)
  }

  /// What it is called in a sentence and in a legend.
  var inWords: String {
    switch self {
    case .t: "95% t interval of the mean"
    case .bootstrap: "95% bootstrap interval of the mean"
    case .sd: "standard deviation to either side"
    case .range: "lowest to highest seed"
    }
  }
}
