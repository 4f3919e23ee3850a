/// Where the nodes of a grid stand in a panel, and with them the places that outlines pass.
struct ContourPlacement<Field: ContourField> {
  /// How far a simplified outline may lie from the one found, in pixels: less than what can be seen.
  private static var tolerance: Double { 0.04 }

  let field: Field
  /// The positions of the columns and of the rows.
  private let xs: [Double]
  private let ys: [Double]

  /// `nil` where a column or a row has no place on its scale, as zero on a logarithmic one.
  init?(_ field: Field, of grid: Grid, in context: MarkContext) {
    self.field = field
    let xs = grid.xs.compactMap(context.x.position)
    let ys = grid.ys.compactMap(context.y.position)
    guard xs.count == field.columns, ys.count == field.rows else { return nil }
    self.xs = Self.bled(xs, over: context.area.x, context.area.maxX)
    self.ys = Self.bled(ys, over: context.area.y, context.area.maxY)
  }

  /// The positions with those at an edge of the area one pixel beyond it, where they are cut off: areas on top of each
  /// other would show through at an edge of their own.
  private static func bled(_ positions: [Double], over low: Double, _ high: Double) -> [Double] {
    var positions = positions
    for index in [0, positions.count - 1] where positions.count > 1 {
      if abs(positions[index] - low) < 0.01 { positions[index] = low - 1 }
      if abs(positions[index] - high) < 0.01 { positions[index] = high + 1 }
    }
    return positions
  }

  /// All of the chains as one path; chains too small to be seen are left out.
  func path(of chains: [ContourChain]) -> Path {
    var steps: [Path.Step] = []
    for chain in chains {
      let found = chain.vertices.map(point)
      let points =
        chain.isClosed
        ? simplifiedRing(found, tolerance: Self.tolerance)
        : simplified(found, tolerance: Self.tolerance)
      guard let first = points.first, points.count > (chain.isClosed ? 2 : 1) else { continue }
      steps.append(.move(first))
      steps += points.dropFirst().map { .line($0) }
      if chain.isClosed { steps.append(.close) }
    }
    return Path(steps: steps)
  }

  func point(_ vertex: ContourVertex) -> Point {
    switch vertex {
    case .node(let node): return position(of: node)
    case .across(let node): return between(node, node + 1)
    case .upward(let node): return between(node, node + field.columns)
    case .inside(let node):
      // Three or four classes meet in the middle of where their boundaries enter the cell.
      let cell = ContourCell(
        column: node % field.columns, row: node / field.columns, of: field)
      let entries = (0..<4).filter { cell?.isCrossed($0) == true }
        .compactMap { cell?.crossing(of: $0) }.map(point)
      let count = Double(max(1, entries.count))
      return Point(
        x: entries.reduce(0) { $0 + $1.x } / count, y: entries.reduce(0) { $0 + $1.y } / count)
    }
  }

  private func between(_ first: Int, _ second: Int) -> Point {
    let (a, b) = (position(of: first), position(of: second))
    let share = field.crossing(between: first, and: second)
    return Point(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
  }

  private func position(of node: Int) -> Point {
    Point(x: xs[node % field.columns], y: ys[node / field.columns])
  }
}

extension Rect {
  /// The rectangle with its edges between pixels, where nothing is covered in part.
  var onPixels: Rect {
    let (left, top) = (x.rounded(), y.rounded())
    return Rect(
      x: left, y: top, width: max(0, maxX.rounded() - left), height: max(0, maxY.rounded() - top))
  }
}
