/// A row of colours that a continuous scale runs along, with a form for light and one for dark pages.
///
/// It is given by a few anchors. Between them the colours are mixed in OKLab, and steps are as long wherever along
/// the ramp they are taken, so that equal differences of values look equally large.
public struct ColorRamp: Sendable, Hashable {
  /// The anchors on a light page, from the lowest value to the highest; at least one.
  public var light: [Color]
  /// The anchors on a dark page.
  public var dark: [Color]

  /// A ramp; without a dark form it is the same on both pages.
  public init(light: [Color], dark: [Color]? = nil) {
    self.light = light
    self.dark = dark ?? light
  }

  /// The two halves of a ramp around its middle anchor, the lower one reversed: each runs from the middle to an end, so that
  /// equally distant values on either side look equally strong.
  var halves: (low: ColorRamp, high: ColorRamp) {
    func lower(_ colors: [Color]) -> [Color] { colors.prefix((colors.count + 1) / 2).reversed() }
    func upper(_ colors: [Color]) -> [Color] { colors.suffix((colors.count + 1) / 2) }
    return (
      ColorRamp(light: lower(light), dark: lower(dark)),
      ColorRamp(light: upper(light), dark: upper(dark))
    )
  }

  /// Paints in equal steps along the whole ramp, both ends included; black for a ramp without anchors.
  ///
  /// - Complexity: O(*n* · *a*) for *n* paints and *a* anchors.
  func paints(at shares: [Double]) -> [Paint] {
    zip(Self.colors(along: light, at: shares), Self.colors(along: dark, at: shares))
      .map { Paint(light: $0, dark: $1) }
  }

  private static func colors(along anchors: [Color], at shares: [Double]) -> [Color] {
    let points = anchors.map { OKLab($0) }
    guard let first = points.first, let last = points.last else {
      return shares.map { _ in Color(hex: 0) }
    }
    let lengths = zip(points, points.dropFirst()).map { $0.distance(to: $1) }
    let whole = lengths.reduce(0, +)
    return shares.map { share in
      var rest = min(max(share, 0), 1) * whole
      for (index, length) in lengths.enumerated() {
        if rest <= length, length > 0 {
          return points[index].mixed(with: points[index + 1], share: rest / length).color
        }
        rest -= length
      }
      return (share <= 0 ? first : last).color
    }
  }
}
