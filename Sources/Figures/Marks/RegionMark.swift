/// The areas of a plane that belong to classes, in tints of the classes' colours.
///
/// ```swift
/// let near = Grid(x: -1...1, y: -1...1, columns: 81, rows: 81) { x, y in 0.5 - x * x - y * y }
/// let areas = RegionMark(classes: ["outside", "inside"], scores: [near.map { -$0 }, near])
/// ```
///
/// An area is one closed outline, or several, with as few points as it takes. Every area is filled together with the later
/// ones, which are then drawn on it: so no line of the page shows between neighbours.
public struct RegionMark: Mark, Hashable {
  /// The names of the classes.
  public let classes: [String]
  /// How much speaks for each class at the nodes of a grid, the same for all; the highest has the place, and boundaries
  /// stand where the two highest are equal. A node where one is not finite belongs to no class.
  public let scores: [Grid]
  /// Whether lines are drawn between the areas.
  public var boundary: Bool

  /// Areas by scores, as many grids as classes; only those that have both and stand on the grid of the first count.
  public init(classes: [String], scores: [Grid], boundary: Bool = true) {
    let count = min(classes.count, scores.count)
    let pairs = zip(classes, scores).prefix(count).filter { $1.hasNodes(of: scores[0]) }
    self.classes = pairs.map(\.0)
    self.scores = pairs.map(\.1)
    self.boundary = boundary
  }

  /// Areas by the index of the class at each node, for a model that tells no more; boundaries stand halfway between nodes.
  /// An index that no class has belongs to none.
  public init(classes: [String], indices: Grid, boundary: Bool = true) {
    let known = indices.map { classes.indices.contains(Int(exactly: $0) ?? -1) ? $0 : .nan }
    self.init(
      classes: classes,
      scores: classes.indices.map { index in
        known.map { $0.isNaN ? .nan : $0 == Double(index) ? 1 : 0 }
      }, boundary: boundary)
  }

  /// The extent of the grid.
  public var extent: Extent {
    guard let grid = scores.first, grid.columns > 1, grid.rows > 1 else { return Extent() }
    return Extent(x: grid.x, y: grid.y)
  }

  /// The classes' colours.
  public var categories: MarkCategories { MarkCategories(colors: classes) }

  /// A swatch of its tint for each class.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    classes.map { name in
      LegendEntry(label: name, symbol: .swatch(Self.tint(of: name, in: context)))
    }
  }

  /// The areas, first to last, and the lines between them.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    guard let grid = scores.first,
      let placement = ContourPlacement(ScoreField(scores: scores), of: grid, in: context)
    else { return [] }
    let tracer = ContourTracer(field: placement.field)
    var elements: [Scene.Element] = []
    for (index, name) in classes.enumerated() {
      let path = placement.path(of: tracer.outlines(from: index))
      if !path.steps.isEmpty {
        elements.append(.path(path, fill: Self.tint(of: name, in: context), stroke: nil))
      }
    }
    let lines = boundary ? placement.path(of: tracer.boundaries()) : Path()
    if !lines.steps.isEmpty {
      let stroke = Stroke(paint: context.theme.mutedText, width: 1.25, cap: .butt)
      elements.append(.path(lines, fill: nil, stroke: stroke))
    }
    return elements.isEmpty ? [] : [.group(elements, clip: context.area.onPixels)]
  }

  /// A class's colour mixed into the page: opaque, so that the same tint lies on every ground.
  private static func tint(of name: String, in context: MarkContext) -> Paint {
    context.colors.paint(for: name).mixed(into: context.theme.background, share: 0.24)
  }
}

extension Grid {
  /// Whether the nodes stand where those of another grid do.
  fileprivate func hasNodes(of other: Grid) -> Bool {
    x == other.x && y == other.y && columns == other.columns && rows == other.rows
  }
}
