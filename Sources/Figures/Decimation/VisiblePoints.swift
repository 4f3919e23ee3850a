/// Takes the points of a line without gaps and keeps those that can be seen, a stretch of the line at a time.
struct VisiblePoints {
  /// What is kept so far, in the order of the line.
  private(set) var points: [Point] = []

  private let radius: Double
  private let tolerance: Double
  /// What comes after the points kept; the first is the last of those.
  private var stretch: [Point] = []
  /// The points that came last, as far as they share a column as narrow as the tolerance.
  private var run: ColumnRun?
  /// 1 while the line goes to the right, -1 to the left, 0 while that is open.
  private var direction = 0.0

  /// A stretch is cut off once it is so long, in CSS pixels; what is beyond a cut hides nothing.
  private static let length = 32.0

  /// - Parameters:
  ///   - radius: Half the width of the stroke.
  ///   - tolerance: How far what is drawn may be from what would be.
  init(radius: Double, tolerance: Double) {
    self.radius = radius
    self.tolerance = tolerance
  }

  /// Adds the next point.
  mutating func add(_ point: Point) {
    let column = Int((point.x / tolerance).rounded(.down))
    guard let last = run?.last else {
      run = ColumnRun(point, column: column)
      return
    }
    let step = point.x - last.x
    if step * direction < 0 { turn() }
    if step != 0 { direction = step < 0 ? -1 : 1 }
    if run?.column == column {
      run?.add(point)
    } else {
      endRun()
      run = ColumnRun(point, column: column)
    }
  }

  /// Ends the line. Nothing may be added after it.
  mutating func finish() {
    endRun()
    settle()
  }

  /// The line goes back to where it came from.
  private mutating func turn() {
    guard let last = run?.last else { return }
    endRun()
    settle()
    run = nil
    stretch = [last]
  }

  private mutating func endRun() {
    guard let run else { return }
    for point in run.points where point != stretch.last { stretch.append(point) }
    if let first = stretch.first, abs(run.last.x - first.x) >= Self.length { settle() }
  }

  /// Keeps what can be seen of the stretch, and begins the next where it ends.
  private mutating func settle() {
    guard let first = stretch.first, let last = stretch.last else { return }
    let columns = abs(last.x - first.x) * LineDecimator.columnsPerPixel + 1
    let isRoomy =
      tolerance <= LineDecimator.finest && Double(stretch.count) <= 4 * columns
    let kept =
      isRoomy
      ? stretch
      : Silhouette(stretch, direction: direction, radius: radius, tolerance: tolerance).visible
    points += points.isEmpty ? kept[...] : kept.dropFirst()
    stretch = [last]
  }
}
