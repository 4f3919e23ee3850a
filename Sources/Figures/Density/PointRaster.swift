/// How many points of each of several groups lie in each cell of an area.
struct PointRaster {
  /// The area, made of whole cells.
  let place: Rect
  let columns: Int
  let rows: Int
  /// The counts of each group, row by row from the top.
  private(set) var counts: [[UInt32]]

  /// An empty raster of an area. A cell is one CSS pixel or more: with every group there are no more than `mostCells`, so
  /// that a file stays small.
  init(area: Rect, groups: Int) {
    let cells = area.width * area.height * Double(max(1, groups))
    let side = max(1, (cells / Self.mostCells).squareRoot())
    columns = max(1, Int((area.width / side).rounded(.up)))
    rows = max(1, Int((area.height / side).rounded(.up)))
    place = Rect(
      x: area.x, y: area.y, width: Double(columns) * side, height: Double(rows) * side)
    counts = [[UInt32]](
      repeating: [UInt32](repeating: 0, count: columns * rows), count: max(0, groups))
  }

  private static let mostCells = 400_000.0

  /// Counts a point; one beyond the area is left out.
  mutating func add(_ point: Point, group: Int) {
    let column = Int(((point.x - place.x) / place.width * Double(columns)).rounded(.down))
    let row = Int(((point.y - place.y) / place.height * Double(rows)).rounded(.down))
    guard column >= 0, column < columns, row >= 0, row < rows else { return }
    let cell = row * columns + column
    if counts[group][cell] < .max { counts[group][cell] += 1 }
  }
}
