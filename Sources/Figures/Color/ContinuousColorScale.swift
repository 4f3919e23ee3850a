/// A scale from values to paints. It has few paints, so that pictures of many values stay small.
public struct ContinuousColorScale: Sendable, Hashable {
  /// How many paints a smooth scale has: neighbours cannot be told apart by eye.
  public static let smoothShades = 64

  /// What the colours measure, and how.
  public let axis: ColorAxis
  /// The values shown, from the lowest bound to the highest.
  public let domain: ClosedRange<Double>
  /// The bounds of the bands, in rising order, the ends of the domain included; empty for a smooth scale.
  public let bounds: [Double]
  /// The paints from the lowest values to the highest.
  public let paints: [Paint]

  private let transform: ScaleTransform
  private let low: Double
  private let high: Double

  init(axis: ColorAxis, data: DataRange, theme: Theme) {
    var axis = axis
    // Names have paints of their own, and no order.
    if case .categories = axis.scale { axis.scale = .integer }
    self.axis = axis
    let fitted = Domain.fitting(
      data.drawable(on: axis.scale),
      axis: Axis(scale: axis.scale, padding: 0, limits: axis.limits))
    let bounds = ColorBands.bounds(axis.steps, domain: fitted, scale: axis.scale)
    self.bounds = bounds
    let domain = (bounds.first ?? fitted.lowerBound)...(bounds.last ?? fitted.upperBound)
    self.domain = domain
    let transform = axis.scale.transform
    self.transform = transform
    low = transform.forward(domain.lowerBound) ?? transform.range.lowerBound
    high = transform.forward(domain.upperBound) ?? transform.range.upperBound
    let places: [Double]
    if bounds.isEmpty {
      let (low, half) = (low, high / 2 - low / 2)
      places = (0..<Self.smoothShades).map {
        low + 2 * (half * ((Double($0) + 0.5) / Double(Self.smoothShades)))
      }
    } else {
      let ends = bounds.map { transform.forward($0) ?? 0 }
      places = zip(ends, ends.dropFirst()).map { $0 / 2 + $1 / 2 }
    }
    paints = Self.paints(at: places, from: low, to: high, axis: axis, theme: theme)
  }

  /// The paint of a value; that of the nearest end beyond the domain. A value that is not finite or has no place on the
  /// scale has an invisible one.
  public func paint(for value: Double) -> Paint {
    index(of: value).map { paints[$0] } ?? Paint(light: Color(hex: 0), opacity: 0)
  }

  /// Which of the paints a value has; `nil` for one that is not finite or has no place on the scale.
  public func index(of value: Double) -> Int? {
    guard let place = transform.forward(value) else { return nil }
    if bounds.isEmpty {
      let share = (place / 2 - low / 2) / (high / 2 - low / 2)
      return Int((min(max(share, 0), 1) * Double(paints.count)).rounded(.down))
        .clamped(to: paints.count)
    }
    let above = bounds.partitioningIndex { $0 > value }
    return (above - 1).clamped(to: paints.count)
  }

  private static func paints(
    at places: [Double], from low: Double, to high: Double, axis: ColorAxis, theme: Theme
  ) -> [Paint] {
    let half = high / 2 - low / 2
    switch axis.ramp {
    case .sequential:
      // The lowest and the highest of the paints are the ends of the ramp.
      let (first, last) = (places.first ?? low, places.last ?? high)
      let span = last / 2 - first / 2
      return theme.sequential.paints(
        at: places.map { span > 0 ? ($0 / 2 - first / 2) / span : 0.5 })
    case .diverging(let center):
      let middle = axis.scale.transform.forward(center) ?? low + half
      let reach = places.map { abs($0 / 2 - middle / 2) }.max() ?? 0
      let halves = theme.diverging.halves
      let shares = places.map { reach > 0 ? ($0 / 2 - middle / 2) / reach : 0 }
      return zip(
        zip(halves.low.paints(at: shares.map { -$0 }), halves.high.paints(at: shares)), shares
      ).map { pair, share in share < 0 ? pair.0 : pair.1 }
    }
  }
}

extension Int {
  /// The nearest index of a collection of a size.
  fileprivate func clamped(to count: Int) -> Int { Swift.max(0, Swift.min(self, count - 1)) }
}

extension Array {
  /// The first index from which on a condition holds that holds for the end of the array only, by halving.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
