internal import Datasets

/// What several numbers come to: the same quantity over the seeds of an experiment.
public struct Summary: Sendable, Hashable {
  /// How many there are.
  public var count: Int
  /// The arithmetic mean.
  public var mean: Double
  /// The sample standard deviation, with n - 1 below the line; NaN for a single number.
  public var sd: Double
  /// The middle one in order, or the mean of the two in the middle.
  public var median: Double
  /// The smallest.
  public var min: Double
  /// The largest.
  public var max: Double

  /// Summarises numbers; `nil` where there are none. A NaN among them makes every value NaN.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    count = values.count
    guard !values.contains(where: \.isNaN) else {
      (mean, sd, median, min, max) = (.nan, .nan, .nan, .nan, .nan)
      return
    }
    let mean = pairwiseSum(count: count) { values[$0] } / Double(count)
    let squares = pairwiseSum(count: count) { (values[$0] - mean) * (values[$0] - mean) }
    let sorted = values.sorted()
    self.mean = mean
    sd = (squares / Double(count - 1)).squareRoot()
    median =
      count.isMultiple(of: 2)
      ? (sorted[count / 2 - 1] + sorted[count / 2]) / 2 : sorted[count / 2]
    min = sorted[0]
    max = sorted[count - 1]
  }
}
