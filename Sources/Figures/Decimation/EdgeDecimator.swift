/// Takes the points of an edge of a filled shape from left to right and keeps what can be seen of it.
///
/// How much of a pixel is filled depends on how far along x the edge is above a height, and not on where: so in a quarter
/// of a pixel with more than four points the edge is put in rising order (its monotone rearrangement), which fills as much
/// at every height, and then has few corners. As that is done to both edges of a band, the part of x where a height lies
/// between them stays the same too, as long as they do not cross.
///
/// - Complexity: O(n log n) for n points in time, and in memory O(columns) for x in rising order.
struct EdgeDecimator {
  /// What is kept so far.
  private(set) var points: [Point] = []

  private let tolerance: Double
  private let width: Double
  private var last: Point?
  private var column = 0
  /// The points of the column, as far as there are few.
  private var corners: [Point] = []
  /// The pieces of the edge in the column.
  private var slopes: [Slope] = []
  /// Where the edge enters the column.
  private var entry: Point?

  /// A straight piece of the edge, of which only the order of its ends is lost.
  struct Slope {
    var width: Double
    var low: Double
    var high: Double
  }

  /// Columns with more points than so many are put in order.
  private static let mostCorners = 4
  /// Pieces of a column beyond so many are put in order at once.
  private static let mostSlopes = 8192

  /// - Parameter tolerance: How far the edge may be off, in CSS pixels.
  init(tolerance: Double = LineDecimator.finest) {
    self.tolerance = tolerance
    width = max(1 / LineDecimator.columnsPerPixel, tolerance)
  }

  /// Adds the next point.
  mutating func add(_ point: Point) {
    let next = Int((point.x / width).rounded(.down))
    if let last {
      if next == column, point.x >= last.x {
        addSlope(from: last, to: point)
      } else if next > column {
        cross(from: last, to: point, into: next)
      } else {
        // Back to the left: what is there already stays as it is.
        endColumn(at: last)
        (column, entry) = (next, point)
      }
    } else {
      (column, entry) = (next, point)
    }
    if corners.count <= Self.mostCorners { corners.append(point) }
    last = point
  }

  /// Ends the edge. Nothing may be added after it.
  mutating func finish() {
    guard let last else { return }
    endColumn(at: last)
  }

  /// Cuts a piece that leaves the column at its border and at that of the column it leads to.
  private mutating func cross(from start: Point, to end: Point, into next: Int) {
    func point(at x: Double) -> Point {
      Point(x: x, y: start.y + (x - start.x) / (end.x - start.x) * (end.y - start.y))
    }
    let border = point(at: min(Double(column + 1) * width, end.x))
    addSlope(from: start, to: border)
    endColumn(at: border)
    column = next
    let begin = point(at: max(Double(next) * width, border.x))
    entry = begin
    addSlope(from: begin, to: end)
  }

  private mutating func addSlope(from start: Point, to end: Point) {
    guard end.x > start.x else { return }
    slopes.append(
      Slope(width: end.x - start.x, low: min(start.y, end.y), high: max(start.y, end.y)))
    guard slopes.count > Self.mostSlopes else { return }
    let ordered = rearranged(slopes, tolerance: tolerance / 16)
    slopes = zip(ordered, ordered.dropFirst()).map {
      Slope(width: $1.x - $0.x, low: $0.y, high: $1.y)
    }
  }

  private mutating func endColumn(at exit: Point) {
    defer { (corners, slopes) = ([], []) }
    guard corners.count > Self.mostCorners, let entry else {
      points += corners
      return
    }
    points.append(entry)
    points += rearranged(slopes, tolerance: 2 * tolerance).map {
      Point(x: entry.x + $0.x, y: $0.y)
    }
    points.append(exit)
  }
}

/// The pieces of an edge in rising order: x from 0 on, up to a tolerance.
///
/// - Complexity: O(n log n) for n pieces.
func rearranged(_ slopes: [EdgeDecimator.Slope], tolerance: Double) -> [Point] {
  // Along a rising edge x is the width of all that is lower, which grows at a rate that changes at the pieces' ends.
  var bends: [(y: Double, rate: Double, jump: Double)] = []
  bends.reserveCapacity(2 * slopes.count)
  for slope in slopes {
    let height = slope.high - slope.low
    let rate = slope.width / height
    if height > 0, rate.isFinite {
      bends.append((slope.low, rate, 0))
      bends.append((slope.high, -rate, 0))
    } else {
      bends.append((slope.low, 0, slope.width))
    }
  }
  bends.sort { $0.y < $1.y }
  let width = slopes.reduce(0) { $0 + $1.width }
  var points: [Point] = []
  var (x, rate) = (0.0, 0.0)
  for bend in bends {
    if let last = points.last { x = min(max(last.x, x + rate * (bend.y - last.y)), width) }
    points.append(Point(x: x, y: bend.y))
    if bend.jump > 0 {
      x = min(x + bend.jump, width)
      points.append(Point(x: x, y: bend.y))
    }
    rate = max(0, rate + bend.rate)
  }
  // Sums of rates leave an error in the last place.
  if !points.isEmpty { points[points.count - 1].x = width }
  return simplified(points, tolerance: tolerance)
}
