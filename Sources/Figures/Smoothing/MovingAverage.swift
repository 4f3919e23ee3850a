/// An exponential moving average of values that come one after the other, divided by the sum of its weights.
package struct MovingAverage: Sendable, Hashable {
  private let weight: Double
  // Both sums shrink alike; so the average needs no power of the weight.
  private var sum = 0.0
  private var weights = 0.0

  /// An average in which each value counts `weight` times as much as the next one.
  ///
  /// - Parameter weight: Above 0 and below 1; any other changes nothing.
  package init(weight: Double) { self.weight = weight > 0 && weight < 1 ? weight : 0 }

  /// The average with the next value; a value that is not finite is given back, and counts for nothing.
  package mutating func next(_ value: Double) -> Double {
    guard weight > 0, value.isFinite else { return value }
    sum = weight * sum + (1 - weight) * value
    weights = weight * weights + (1 - weight)
    return sum / weights
  }
}
