/// Points of several groups as a picture of their density, for more points than dots can show.
///
/// A panel draws its `PointMark`s so where they have more than `mostDots` points together; the figure then says so. The
/// picture is a part of the vector file, of a size that does not grow with the number of points.
///
/// - Complexity: O(points + pixels) in time, O(pixels) in memory beside the points.
public struct DensityMark: Mark, Hashable {
  /// The most points that a panel draws as dots.
  public static let mostDots = 20_000

  /// The groups, the first at the bottom.
  public var groups: [PointMark]

  /// The density of groups of points.
  public init(_ groups: [PointMark]) { self.groups = groups }

  /// The extent of the points.
  public var extent: Extent {
    Extent(
      x: union(of: groups.map(\.extent.x)), y: union(of: groups.map(\.extent.y)))
  }

  /// The groups' colours.
  public var categories: MarkCategories { MarkCategories(colors: groups.compactMap(\.color)) }

  /// The dots of the groups.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    groups.flatMap { $0.legendEntries(in: context) }
  }

  /// A picture of each group.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    var raster = PointRaster(area: context.area, groups: groups.count)
    for (index, group) in groups.enumerated() {
      for (x, y) in zip(group.x, group.y) {
        if let point = context.position(x: x, y: y) { raster.add(point, group: index) }
      }
    }
    let masks = zip(groups, DensityTones(raster).masks).map { group, mask in
      Scene.Element.mask(mask, in: raster.place, paint: context.colors.paint(for: group.color))
    }
    return [.group(masks, clip: context.area)]
  }

  /// What a reader is told: `Density of 1,000,000 points`.
  var note: String { "Density of \(Self.grouped(pointCount)) points" }

  private var pointCount: Int {
    groups.reduce(0) { $0 + zip($1.x, $1.y).lazy.count { $0.isFinite && $1.isFinite } }
  }

  private static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(",") }
      text.append(digit.element)
    }
  }
}
