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
  /// The values of short ticks without a label between the others.
  public internal(set) var minorTicks: [Double]

  private let transform: ScaleTransform
  /// The ends of the domain behind the transform, in halves, for the difference of two finite numbers can overflow.
  private let halfLow: Double
  private let halfSpan: Double

  /// A scale for a domain that is not empty and lies where the kind has places.
  init(
    kind: ScaleKind, domain: ClosedRange<Double>, start: Double, end: Double, ticks: [Tick] = [],
    minorTicks: [Double] = []
  ) {
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
    self.ticks = ticks
    self.minorTicks = minorTicks
    transform = kind.transform
    halfLow = (transform.forward(domain.lowerBound) ?? transform.range.lowerBound) / 2
    halfSpan = (transform.forward(domain.upperBound) ?? transform.range.upperBound) / 2 - halfLow
  }

  /// How far outside a panel positions are told apart; renderers with fixed-point numbers overflow beyond.
  private static let reach = 100_000.0

  /// The position of a value; `nil` for one that is not finite or has no place on the scale, as zero has none on a
  /// logarithmic one.
  public func position(of value: Double) -> Double? {
    guard let changed = transform.forward(value) else { return nil }
    let share = (changed / 2 - halfLow) / halfSpan
    return min(max(start + share * (end - start), -Self.reach), Self.reach)
  }

  /// Where bars and fills stand: at zero, or at the end of the domain that is nearest to it.
  public var baseline: Double {
    position(of: min(max(0, domain.lowerBound), domain.upperBound)) ?? start
  }
}
