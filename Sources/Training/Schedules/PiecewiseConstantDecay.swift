/// Keras's `PiecewiseConstantDecay`: the first rate up to and including the first boundary, the second up to the
/// second, and so on.
public struct PiecewiseConstantDecay: Sendable, Hashable {
  /// The last step of each range but the last, rising.
  public var boundaries: [Int]
  /// The rate of each range: one more than there are boundaries.
  public var values: [Double]

  /// Joins boundaries and rates.
  public init(boundaries: [Int], values: [Double]) {
    self.boundaries = boundaries
    self.values = values
  }

  /// The rate of a step, from 0; NaN where there are not enough values.
  public func value(at step: Int) -> Double {
    let range = boundaries.firstIndex { step <= $0 } ?? boundaries.count
    return values.indices.contains(range) ? values[range] : .nan
  }
}
