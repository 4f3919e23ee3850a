/// What a domain has to know of values: their range, and where the positive ones begin.
struct DataRange: Sendable, Hashable {
  /// A logarithmic axis goes this far below the largest value where the smallest positive one is not known.
  private static let assumedRatio = 1000.0

  /// From the smallest to the largest finite value; `nil` where there is none.
  var range: ClosedRange<Double>?
  /// The smallest positive value; `nil` where there is none or it is not known.
  var leastPositive: Double?

  /// Whether zero has to be in sight, where the scale has one.
  var hasZero: Bool

  init(range: ClosedRange<Double>? = nil, leastPositive: Double? = nil, hasZero: Bool = false) {
    self.range = range
    self.leastPositive = leastPositive
    self.hasZero = hasZero
  }

  /// The range of values; those that are not finite do not count.
  init(of values: some Sequence<Double>) {
    var (low, high, positive) = (Double.infinity, -Double.infinity, Double.infinity)
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
      if value > 0 { positive = min(positive, value) }
    }
    range = low <= high ? low...high : nil
    leastPositive = positive.isFinite ? positive : nil
    hasZero = false
  }

  /// The range of both.
  func union(_ other: DataRange) -> DataRange {
    DataRange(
      range: Figures.union(of: [range, other.range]),
      leastPositive: [leastPositive, other.leastPositive].compactMap { $0 }.min(),
      hasZero: hasZero || other.hasZero)
  }

  /// What of the range has a place on a scale.
  func drawable(on kind: ScaleKind) -> ClosedRange<Double>? {
    guard let range else { return nil }
    guard kind == .logarithmic else {
      return hasZero ? min(0, range.lowerBound)...max(0, range.upperBound) : range
    }
    guard range.lowerBound <= 0 else { return range }
    guard range.upperBound > 0 else { return nil }
    let least = leastPositive ?? max(range.upperBound / Self.assumedRatio, .leastNonzeroMagnitude)
    return min(least, range.upperBound)...range.upperBound
  }

  /// Whether some values have no place on a scale.
  func isCut(on kind: ScaleKind) -> Bool {
    guard kind == .logarithmic, let range else { return false }
    return range.lowerBound <= 0
  }
}

/// From the smallest to the largest finite value; `nil` where there is none.
func finiteRange(of values: some Sequence<Double>) -> ClosedRange<Double>? {
  DataRange(of: values).range
}

/// The smallest range that holds all of them; `nil` where there is none.
func union(of ranges: some Sequence<ClosedRange<Double>?>) -> ClosedRange<Double>? {
  ranges.reduce(nil) { whole, range in
    guard let whole else { return range }
    guard let range else { return whole }
    return min(whole.lowerBound, range.lowerBound)...max(whole.upperBound, range.upperBound)
  }
}
