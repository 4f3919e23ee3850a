/// How a noisy curve is made smooth.
public enum Smoothing: Sendable, Hashable {
  /// The exponential moving average as TensorBoard has it: each value counts `weight` times as much as the next one, and
  /// the average is divided by the sum of its weights, so that it starts at the first value rather than near 0. A weight
  /// of 0 changes nothing; it stays below 1.
  ///
  /// Source: Kingma and Ba, "Adam" (2015), section 3, for the division.
  case movingAverage(weight: Double)

  /// The smoothed values, as many as there were. What is not finite stays as it is and counts for nothing.
  ///
  /// ```swift
  /// Smoothing.movingAverage(weight: 0.5).smoothed([4, 1])  // [4, 2]
  /// ```
  ///
  /// - Complexity: O(n) for n values.
  public func smoothed(_ values: [Double]) -> [Double] {
    guard case .movingAverage(let weight) = self else { return values }
    var average = MovingAverage(weight: weight)
    return values.map { average.next($0) }
  }

  /// What a reader is told of it: `a moving average of weight 0.9`.
  public var inWords: String {
    switch self {
    case .movingAverage(let weight): "a moving average of weight \(NumberWords.number(weight))"
    }
  }
}
