internal import Training

/// What sums up a value over several seeds.
package enum Statistic: String, Sendable, Hashable, CaseIterable {
  case mean
  /// The sample standard deviation, with n - 1; NaN for fewer than two values.
  case sd
  /// The middle value, or the mean of the two in the middle.
  case median
  case min
  case max

  /// The statistic of some values; NaN where there are none or one of them is NaN.
  package func callAsFunction(_ values: [Double]) -> Double {
    guard let summary = Summary(values) else { return .nan }
    return switch self {
    case .mean: summary.mean
    case .sd: summary.sd
    case .median: summary.median
    case .min: summary.min
    case .max: summary.max
    }
  }
}
