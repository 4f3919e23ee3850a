extension LearningCurve.Series {
  /// What is known of the values that a series had before all that cannot be seen were left out.
  package struct Thinning: Sendable, Hashable {
    /// For each value what was left out since the one before it, and the value itself.
    package var stretches: [Stretch]?
    /// For each value the moving average there, of all values; `nil` where none was asked for.
    package var smoothed: [Double]?
    /// Whether the full series has a value at each of 1, 2, 3, ….
    package var isCounted: Bool

    /// Thinning; no stretches where the values came in another order than they stand in.
    package init(stretches: [Stretch]?, smoothed: [Double]?, isCounted: Bool) {
      self.stretches = stretches
      self.smoothed = smoothed
      self.isCounted = isCounted
    }
  }

  /// Finite values that follow each other.
  package struct Stretch: Sendable, Hashable {
    /// How many there are.
    package var count = 0
    /// How many of the steps to them go the other way than the step before.
    package var turns = 0
    /// Their sum.
    package var sum = 0.0
    /// The sum of the sizes of the steps to them.
    package var way = 0.0

    /// No value.
    package init() {}

    /// Both, one after the other.
    package static func + (left: Self, right: Self) -> Self {
      var both = left
      both.count += right.count
      both.turns += right.turns
      both.sum += right.sum
      both.way += right.way
      return both
    }
  }
}
