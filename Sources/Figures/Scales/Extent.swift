/// The range of the data of a mark in each direction; `nil` where it has no finite value.
public struct Extent: Sendable, Hashable {
  /// From the smallest to the largest x.
  public var x: ClosedRange<Double>?
  /// From the smallest to the largest y.
  public var y: ClosedRange<Double>?

  /// An extent; empty unless said otherwise.
  public init(x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil) {
    self.x = x
    self.y = y
  }

  /// The extent of values; those that are not finite do not count.
  public init(x: some Sequence<Double>, y: some Sequence<Double>) {
    self.init(x: finiteRange(of: x), y: finiteRange(of: y))
  }

  /// The range in a direction.
  subscript(direction: Direction) -> ClosedRange<Double>? {
    switch direction {
    case .x: x
    case .y: y
    }
  }
}

/// From the smallest to the largest finite value; `nil` where there is none.
func finiteRange(of values: some Sequence<Double>) -> ClosedRange<Double>? {
  var low = Double.infinity
  var high = -Double.infinity
  for value in values where value.isFinite {
    low = min(low, value)
    high = max(high, value)
  }
  return low <= high ? low...high : nil
}

/// The smallest range that holds all of them; `nil` where there is none.
func union(of ranges: some Sequence<ClosedRange<Double>?>) -> ClosedRange<Double>? {
  ranges.reduce(nil) { whole, range in
    guard let whole else { return range }
    guard let range else { return whole }
    return min(whole.lowerBound, range.lowerBound)...max(whole.upperBound, range.upperBound)
  }
}
