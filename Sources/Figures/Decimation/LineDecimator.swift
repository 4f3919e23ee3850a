/// Takes the points of a line and keeps those that can be seen.
///
/// A line whose x only rises, drawn with round joins, covers all between an upper and a lower outline: seen along any
/// upright, a connected line leaves no hole. So what a line covers stays the same, to a tolerance, as long as both outlines
/// do, and `Silhouette` tells which points these touch. Of 10,000,000 points of noise some thousand are left. Where no
/// more than four points share a quarter of a pixel all are kept: most lines are drawn as they are.
///
/// With the finest tolerance, which is what a figure has unless its file would become too large, pixels at up to 4x differ
/// by no more than antialiasing can tell: a few 256ths of a pixel's side, for Cairo rounds every position to such. Dashes
/// are laid along what is drawn.
///
/// A line that goes back to the left is taken in pieces that go one way.
///
/// Source: the idea that a line chart is decided by what its pixels show is that of Jugel, Jerzak, Hackenbroich and Markl,
/// "M4: a visualization-oriented time series data aggregation", PVLDB 7 (2014), whose four points a column are taken first,
/// in columns as narrow as the tolerance; they are exact for lines one pixel wide without antialiasing. The outlines are
/// those of a ball that rolls along the line, a closing in the terms of mathematical morphology.
///
/// - Complexity: O(n) for n points in time, and in memory O(width / tolerance) for x in rising order; a line with many gaps
///   keeps no more than what fits into a quarter of a pixel beside each other.
struct LineDecimator {
  /// Parts between gaps that are narrower than a column of so many in a CSS pixel are taken together.
  static let columnsPerPixel = 4.0

  /// How far what is drawn may be from what would be, in CSS pixels, where a file need not be smaller.
  static let finest = 1.0 / 1024

  /// What is drawn as lines.
  private(set) var steps: [Path.Step] = []
  /// Points between gaps.
  private(set) var dots: [Point] = []

  private let radius: Double
  private let tolerance: Double
  /// The part since the last gap.
  private var part: VisiblePoints?
  /// The same for as long as it stays in one column.
  private var run: ColumnRun?
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

  /// Begins a line.
  ///
  /// - Parameters:
  ///   - width: Of the stroke, in CSS pixels.
  ///   - tolerance: How far what is drawn may be from what would be, in CSS pixels.
  init(width: Double, tolerance: Double = Self.finest) {
    // Below it outlines would be sharper than any picture of them.
    radius = max(width / 2, 0.25)
    self.tolerance = tolerance
  }

  /// Adds the next point; `nil` is a gap.
  mutating func add(_ point: Point?) {
    guard let point else { return endPart() }
    if part == nil {
      part = VisiblePoints(radius: radius, tolerance: tolerance)
      run = ColumnRun(point, column: column(of: point))
    } else if run != nil {
      if run?.column == column(of: point) { run?.add(point) } else { run = nil }
    }
    part?.add(point)
  }

  /// Ends the line. Nothing may be added after it.
  mutating func finish() {
    endPart()
    drawParts()
  }

  private func column(of point: Point) -> Int {
    Int((point.x / columnWidth).rounded(.down))
  }

  private var isFinest: Bool { tolerance <= Self.finest }
  /// Of parts between gaps that are taken together, and of the places of dots.
  private var columnWidth: Double { max(1 / Self.columnsPerPixel, tolerance) }

  private mutating func endPart() {
    defer { (part, run) = (nil, nil) }
    guard let run else {
      part?.finish()
      draw(part?.points ?? [])
      return
    }
    if run.count == 1 {
      let row = Int((run.first.y / columnWidth).rounded(.down))
      if dotCells.insert(Cell(column: run.column, row: row)).inserted { dots.append(run.first) }
    } else {
      if parts.last.map({ $0.column != run.column }) ?? false { drawParts() }
      parts.append(run)
      if parts.count > mostParts { mergeParts() }
    }
  }

  private mutating func draw(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      steps.append(index == 0 ? .move(point) : .line(point))
    }
  }

  private mutating func drawParts() {
    if !isFinest { mergeParts() }
    for part in parts { draw(part.points) }
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
