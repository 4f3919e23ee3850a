/// A dot for every point; a point with a value that is not finite has none.
public struct PointMark: Mark, Hashable {
  /// The horizontal values.
  public var x: [Double]
  /// The vertical values; those without a partner in `x` are left out.
  public var y: [Double]
  /// The category that gives the colour and a name in the legend.
  public var color: String?

  /// Dots.
  public init(x: [Double], y: [Double], color: String? = nil) {
    self.x = x
    self.y = y
    self.color = color
  }

  /// The extent of the points that have a dot.
  public var extent: Extent {
    let points = zip(x, y).lazy.filter { $0.isFinite && $1.isFinite }
    return Extent(x: points.map(\.0), y: points.map(\.1))
  }

  /// The dots' colour.
  public var categories: MarkCategories { MarkCategories(color: color) }

  /// A dot for the category.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    guard let color else { return [] }
    let diameter = context.theme.dotDiameter + 1.5
    return [
      LegendEntry(
        label: color,
        symbol: .marker(
          context.marker(for: color), context.colors.paint(for: color), diameter: diameter))
    ]
  }

  /// The dots, cut off at the edge of the area where they lie beyond the domain.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let points = zip(x, y).compactMap { context.position(x: $0, y: $1) }
    guard !points.isEmpty else { return [] }
    var paint = context.colors.paint(for: color)
    paint.opacity *= context.theme.dotOpacity
    let diameter = context.theme.dotDiameter
    return [
      .group(
        [context.marker(for: color).element(at: points, diameter: diameter, paint: paint)],
        clip: context.area.outset(by: diameter / 2))
    ]
  }
}
