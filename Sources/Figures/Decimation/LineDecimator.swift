/// Takes the points of a line and keeps those that can be seen: of neighbours in one column of pixels the first, the last,
/// the lowest and the highest.
///
/// A column is a quarter of a CSS pixel wide, half a pixel of a PNG at 2x. Points are not moved, and where a column holds
/// four or fewer none is left out: most lines are drawn as they are. Of denser ones the same pixels are covered; how much
/// of a pixel at the edge of a spike is covered can differ, for antialiasing sees where in the column the line went up and
/// down. Runs of neighbours are taken as they come; so a line that goes back to the left is right too, though it may keep
/// more points.
///
/// Source: Jugel, Jerzak, Hackenbroich and Markl, "M4: a visualization-oriented time series data aggregation", PVLDB 7
/// (2014).
///
/// - Complexity: O(n) for n points in time, and in memory O(columns) for x in rising order; a line with many gaps keeps no
///   more than what fits into a column beside each other.
struct LineDecimator {
  /// Columns in a CSS pixel.
  static let columnsPerPixel = 4.0

  /// What is drawn as lines.
  private(set) var steps: [Path.Step] = []
  /// Points between gaps.
  private(set) var dots: [Point] = []

  /// The neighbours that came last; `nil` after a gap.
  private var run: ColumnRun?
  /// Whether the part of the line that the run belongs to began before it.
  private var isContinued = false
  /// Parts that begin and end in the column of the last of them.
  private var parts: [ColumnRun] = []
  private var mostParts = Self.fewestParts
  private var dotCells: Set<Cell> = []

  /// A place that dots share.
  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  /// So many parts of a column stay as they are.
  private static let fewestParts = 32

  /// Adds the next point; `nil` is a gap.
  mutating func add(_ point: Point?) {
    guard let point else { return endPart() }
    let column = Int((point.x * Self.columnsPerPixel).rounded(.down))
    if run?.column == column {
      run?.add(point)
    } else {
      endRun()
      run = ColumnRun(point, column: column)
    }
  }

  /// Ends the line. Nothing may be added after it.
  mutating func finish() {
    endPart()
    drawParts()
  }

  /// The line goes on in another column.
  private mutating func endRun() {
    guard let run else { return }
    draw(run, isStart: !isContinued)
    isContinued = true
  }

  private mutating func endPart() {
    defer { (run, isContinued) = (nil, false) }
    guard let run else { return }
    if isContinued {
      draw(run, isStart: false)
    } else if run.count == 1 {
      let row = Int((run.first.y * Self.columnsPerPixel).rounded(.down))
      if dotCells.insert(Cell(column: run.column, row: row)).inserted { dots.append(run.first) }
    } else {
      if parts.last.map({ $0.column != run.column }) ?? false { drawParts() }
      parts.append(run)
      if parts.count > mostParts { mergeParts() }
    }
  }

  private mutating func draw(_ run: ColumnRun, isStart: Bool) {
    for (index, point) in run.points.enumerated() {
      steps.append(isStart && index == 0 ? .move(point) : .line(point))
    }
  }

  private mutating func drawParts() {
    for part in parts { draw(part, isStart: true) }
    parts = []
    mostParts = Self.fewestParts
  }

  /// Makes one part of those that overlap.
  private mutating func mergeParts() {
    var merged: [ColumnRun] = []
    for part in parts.sorted(by: { $0.low.y < $1.low.y }) {
      if let last = merged.last, part.low.y <= last.high.y {
        merged[merged.count - 1].cover(part)
      } else {
        merged.append(part)
      }
    }
    parts = merged
    mostParts = max(Self.fewestParts, 2 * merged.count)
  }
}
