/// The range of the data of a mark in each direction; `nil` where it has no finite value.
public struct Extent: Sendable, Hashable {
  /// From the smallest to the largest x.
  public var x: ClosedRange<Double>?
  /// From the smallest to the largest y.
  public var y: ClosedRange<Double>?
  /// From the smallest to the largest value that is shown by a continuous colour.
  public var color: ClosedRange<Double>?
  /// The smallest positive values, where a logarithmic scale begins; `nil` where there is none or it is not known.
  public var leastPositive: LeastPositive
  /// The directions in which zero has to be in sight, where the scale has a zero: those of bars.
  public var zero: Set<Direction> = []

  /// The smallest positive value in each direction.
  public struct LeastPositive: Sendable, Hashable {
    /// The smallest positive x.
    public var x: Double?
    /// The smallest positive y.
    public var y: Double?
    /// The smallest positive value that is shown by a continuous colour.
    public var color: Double?

    /// The smallest positive values; not known unless said otherwise.
    public init(x: Double? = nil, y: Double? = nil, color: Double? = nil) {
      self.x = x
      self.y = y
      self.color = color
    }
  }

  /// An extent; empty unless said otherwise. The smallest positive value is known where a range is positive.
  public init(
    x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil,
    color: ClosedRange<Double>? = nil
  ) {
    self.x = x
    self.y = y
    self.color = color
    leastPositive = LeastPositive(
      x: x.flatMap(positiveLowerBound), y: y.flatMap(positiveLowerBound),
      color: color.flatMap(positiveLowerBound))
  }

  /// The extent of values; those that are not finite do not count.
  public init(
    x: some Sequence<Double>, y: some Sequence<Double>,
    color: some Sequence<Double> = EmptyCollection()
  ) {
    let (x, y, color) = (DataRange(of: x), DataRange(of: y), DataRange(of: color))
    self.x = x.range
    self.y = y.range
    self.color = color.range
    leastPositive = LeastPositive(
      x: x.leastPositive, y: y.leastPositive, color: color.leastPositive)
  }

  /// The range in a direction, with the smallest positive value.
  subscript(direction: Direction) -> DataRange {
    get {
      switch direction {
      case .x: DataRange(range: x, leastPositive: leastPositive.x, hasZero: zero.contains(.x))
      case .y: DataRange(range: y, leastPositive: leastPositive.y, hasZero: zero.contains(.y))
      }
    }
    set {
      switch direction {
      case .x: (x, leastPositive.x) = (newValue.range, newValue.leastPositive)
      case .y: (y, leastPositive.y) = (newValue.range, newValue.leastPositive)
      }
      if newValue.hasZero { zero.insert(direction) } else { zero.remove(direction) }
    }
  }

  /// The range of the colours, with the smallest positive value.
  var colors: DataRange { DataRange(range: color, leastPositive: leastPositive.color) }
}

private func positiveLowerBound(_ range: ClosedRange<Double>) -> Double? {
  range.lowerBound > 0 ? range.lowerBound : nil
}
