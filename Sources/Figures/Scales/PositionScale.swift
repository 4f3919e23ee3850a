/// How the values of an axis become positions.
public enum ScaleKind: Sendable, Hashable {
  /// Equal steps are equally long.
  case linear
  /// Linear, for numbers that count: ticks stand at whole numbers only, and at the first one too.
  case integer
}

/// A scale from values to positions in CSS pixels, with its ticks.
public struct PositionScale: Sendable, Hashable {
  /// The kind.
  public let kind: ScaleKind
  /// The values shown.
  public let domain: ClosedRange<Double>
  /// Where the lower end of the domain lies.
  public let start: Double
  /// Where the upper end lies; for y it is less than `start`, for y grows downward in a scene.
  public let end: Double
  /// The ticks, in rising order, all within the domain.
  public internal(set) var ticks: [Tick]

  init(
    kind: ScaleKind, domain: ClosedRange<Double>, start: Double, end: Double, ticks: [Tick] = []
  ) {
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
    self.ticks = ticks
  }

  /// How far outside a panel positions are told apart; renderers with fixed-point numbers overflow beyond.
  private static let reach = 100_000.0

  /// The position of a value; `nil` for one that is not finite.
  public func position(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    // Halves, for the difference of two finite numbers can overflow.
    let half = domain.upperBound / 2 - domain.lowerBound / 2
    let share = (value / 2 - domain.lowerBound / 2) / half
    return min(max(start + share * (end - start), -Self.reach), Self.reach)
  }
}
