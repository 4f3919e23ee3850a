/// A dot for every value, moved aside where dots would cover each other, so that every one is seen: a strip of dots whose
/// breadth shows how many values lie near each other (a beeswarm).
///
/// ```swift
/// SwarmMark(x: [0.81, 0.82, 0.81], y: [0, 0, 0])
/// ```
///
/// The places follow from the values alone, without randomness: dots take, from the smallest on, the free lane that is
/// nearest to the middle. Where no lane is free, dots are smaller, and at last overlap.
public struct SwarmMark: Mark, Hashable {
  /// The smallest dots, as a share of the theme's.
  private static let smallest = 0.5
  /// The share of dots that may overlap before all become smaller.
  private static let mostOverlaps = 0.1

  /// The horizontal values, along which dots stand.
  public var x: [Double]
  /// The strip of every dot; a dot without a finite pair of values is left out.
  public var y: [Double]
  /// The category that gives the colour and a name in the legend.
  public var color: String?
  /// How broad a strip may be, on the scale of the strips.
  public var breadth: Double

  /// Strips of dots; less broad than one unit unless said otherwise.
  public init(x: [Double], y: [Double], color: String? = nil, breadth: Double = 0.72) {
    self.x = x
    self.y = y
    self.color = color
    self.breadth = breadth
  }

  /// The extent of the dots, and half a unit on both sides of the strips.
  public var extent: Extent {
    let points = zip(x, y).filter { $0.isFinite && $1.isFinite }
    let strips = finiteRange(of: points.lazy.map(\.1))
    return Extent(
      x: DataRange(of: points.lazy.map(\.0)).range,
      y: strips.map { ($0.lowerBound - 0.5)...($0.upperBound + 0.5) })
  }

  /// The dots' colour.
  public var categories: MarkCategories { MarkCategories(color: color) }

  /// A dot for the category.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    PointMark(x: [], y: [], color: color).legendEntries(in: context)
  }

  /// The dots, strip by strip.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let strips = Dictionary(
      grouping: zip(x, y).filter { $0.isFinite && $1.isFinite }, by: \.1)
    var paint = context.colors.paint(for: color)
    paint.opacity *= context.theme.dotOpacity
    let full = context.theme.dotDiameter
    let dots = strips.keys.sorted().map { strip -> (diameter: Double, points: [Point]) in
      let positions = (strips[strip] ?? []).map(\.0).sorted()
        .compactMap { context.x.position(of: $0) }
      guard let middle = context.y.position(of: strip),
        let low = context.y.position(of: strip - 0.5),
        let high = context.y.position(of: strip + 0.5)
      else { return (full, []) }
      let breadth = breadth * abs(low - high)
      let (diameter, offsets) = Self.offsets(of: positions, breadth: breadth, diameter: full)
      return (diameter, zip(positions, offsets).map { Point(x: $0, y: middle + $1) })
    }
    // Dots of one size, for sizes are compared.
    let diameter = dots.map(\.diameter).min() ?? full
    let points = Self.seen(of: dots.flatMap(\.points), diameter: diameter)
    return points.isEmpty
      ? []
      : [
        .group(
          [.dots(points, diameter: diameter, paint: paint)],
          clip: context.area.outset(by: diameter / 2))
      ]
  }

  /// One dot for half a dot's breadth of a lane where there are more than a file has room for: they cover each other many
  /// times.
  private static func seen(of points: [Point], diameter: Double) -> [Point] {
    guard points.count > DensityMark.mostDots else { return points }
    var cells: Set<Point> = []
    return points.filter {
      cells.insert(Point(x: ($0.x / (diameter / 2)).rounded(), y: $0.y)).inserted
    }
  }

  /// The largest dots of which few overlap in a breadth, and how far they stand from the middle.
  private static func offsets(
    of positions: [Double], breadth: Double, diameter: Double
  ) -> (diameter: Double, offsets: [Double]) {
    for share in [1, 0.85, 0.7] {
      let lanes = Lanes(breadth: breadth, diameter: share * diameter)
      let (offsets, overlaps) = lanes.offsets(of: positions)
      if Double(overlaps) <= mostOverlaps * Double(positions.count) {
        return (share * diameter, offsets)
      }
    }
    let lanes = Lanes(breadth: breadth, diameter: smallest * diameter)
    return (smallest * diameter, lanes.offsets(of: positions).offsets)
  }
}

/// Lanes beside each other in which dots stand without touching.
private struct Lanes {
  /// The lanes' distances from the middle, the nearest first: 0, one below, one above, two below, …
  private let offsets: [Double]
  private let distance: Double

  init(breadth: Double, diameter: Double) {
    let distance = 1.08 * diameter
    self.distance = distance
    let sides = max(0, Int(((breadth - diameter) / 2 / distance).rounded(.down)))
    offsets = (0...2 * sides).map { lane in
      let steps = Double((lane + 1) / 2)
      return (lane.isMultiple(of: 2) ? -steps : steps) * distance
    }
  }

  /// The distances from the middle of dots at positions in rising order, and how many found no free lane; these take the
  /// one that has been free for longest.
  func offsets(of positions: [Double]) -> (offsets: [Double], overlaps: Int) {
    var ends = [Double](repeating: -.infinity, count: offsets.count)
    var result: [Double] = []
    var overlaps = 0
    for position in positions {
      var lane = ends.firstIndex { $0 + distance <= position }
      if lane == nil {
        overlaps += 1
        lane = ends.indices.min { ends[$0] < ends[$1] }
      }
      guard let lane else { continue }
      ends[lane] = position
      result.append(offsets[lane])
    }
    return (result, overlaps)
  }
}
