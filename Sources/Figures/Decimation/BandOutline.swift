/// Takes the two edges of a band from left to right and keeps what can be seen of them, each edge as `EdgeDecimator` does.
///
/// - Complexity: O(n) for n pairs in time, and in memory O(columns) for x in rising order.
struct BandOutline {
  /// Around the parts of the band.
  private(set) var outlines: [Path.Step] = []
  /// From edge to edge, in the columns of parts that are no broader than one.
  private(set) var uprights: [Path.Step] = []

  private let tolerance: Double
  private var part: Part?
  /// Narrow parts of one column, as one.
  private var narrow: Part?

  /// What lies between two gaps.
  private struct Part {
    let x: Double
    /// How far both edges reach.
    var range: ClosedRange<Double>
    var isNarrow = true
    var low: EdgeDecimator
    var high: EdgeDecimator

    var column: Double { (x * LineDecimator.columnsPerPixel).rounded(.down) }

    init(_ low: Point, _ high: Point, tolerance: Double) {
      x = low.x
      self.low = EdgeDecimator(tolerance: tolerance)
      self.high = EdgeDecimator(tolerance: tolerance)
      range = min(low.y, high.y)...max(low.y, high.y)
      add(low, high)
    }

    mutating func add(_ low: Point, _ high: Point) {
      isNarrow = isNarrow && (low.x * LineDecimator.columnsPerPixel).rounded(.down) == column
      cover(min(low.y, high.y)...max(low.y, high.y))
      self.low.add(low)
      self.high.add(high)
    }

    mutating func cover(_ other: ClosedRange<Double>) {
      range =
        min(range.lowerBound, other.lowerBound)...max(range.upperBound, other.upperBound)
    }
  }

  /// - Parameter tolerance: How far an edge may be off, in CSS pixels.
  init(tolerance: Double = LineDecimator.finest) { self.tolerance = tolerance }

  /// Adds the next pair of edges; `nil` is a gap.
  mutating func add(_ edges: (low: Point, high: Point)?) {
    guard let edges else { return endPart() }
    if part == nil {
      part = Part(edges.low, edges.high, tolerance: tolerance)
    } else {
      part?.add(edges.low, edges.high)
    }
  }

  /// Ends the band. Nothing may be added after it.
  mutating func finish() {
    endPart()
    endColumn()
  }

  private mutating func endPart() {
    guard var ended = part else { return }
    part = nil
    if ended.isNarrow {
      if narrow?.column == ended.column {
        narrow?.cover(ended.range)
      } else {
        endColumn()
        narrow = ended
      }
      return
    }
    ended.low.finish()
    ended.high.finish()
    outlines += Path.Step.outline(ended.high.points + ended.low.points.reversed())
  }

  private mutating func endColumn() {
    guard let narrow else { return }
    uprights += [
      .move(Point(x: narrow.x, y: narrow.range.upperBound)),
      .line(Point(x: narrow.x, y: narrow.range.lowerBound)),
    ]
    self.narrow = nil
  }
}
