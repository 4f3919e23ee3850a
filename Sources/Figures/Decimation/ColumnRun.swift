/// Neighbouring points of a line that lie in one column of pixels: the first, the last, the lowest and the highest, and
/// all of them where they are four or fewer.
struct ColumnRun {
  let column: Int
  private(set) var count = 1
  private(set) var first: Point
  private(set) var last: Point
  private(set) var low: Point
  private(set) var high: Point
  private var lowIndex = 0
  private var highIndex = 0
  private var second: Point
  private var third: Point

  init(_ point: Point, column: Int) {
    self.column = column
    (first, last, low, high, second, third) = (point, point, point, point, point, point)
  }

  /// Adds the next point.
  mutating func add(_ point: Point) {
    if point.y < low.y { (low, lowIndex) = (point, count) }
    if point.y > high.y { (high, highIndex) = (point, count) }
    if count == 1 { second = point }
    if count == 2 { third = point }
    last = point
    count += 1
  }

  /// Takes in what another run covers upward and downward.
  mutating func cover(_ other: ColumnRun) {
    for point in [other.low, other.high] { add(point) }
  }

  /// At most four points, in the order of the line.
  var points: [Point] {
    switch count {
    case 1: return [first]
    case 2: return [first, last]
    case 3: return [first, second, last]
    case 4: return [first, second, third, last]
    default:
      var inner =
        lowIndex < highIndex
        ? [(lowIndex, low), (highIndex, high)] : [(highIndex, high), (lowIndex, low)]
      inner.removeAll { $0.0 == 0 || $0.0 == count - 1 }
      return [first] + inner.map(\.1) + [last]
    }
  }
}
