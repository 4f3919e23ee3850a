/// A ball that rolls from left to right over the points of a line.
///
/// Where its centre goes is the upper envelope of the upper half circles around the points. Two such half circles cross
/// once at most, the left one above on the left; so the envelope is found as the hull of points is, with a stack.
struct RollingBall {
  /// Whether the ball touches the point.
  private(set) var touches: [Bool]
  /// The lowest that the ball's underside comes down at the point's x: no lower than the point.
  private(set) var underside: [Double]

  /// - Parameters:
  ///   - points: The points; x never falls.
  ///   - radius: The ball's.
  /// - Complexity: O(points).
  init(over points: [(x: Double, y: Double)], radius: Double) {
    touches = [Bool](repeating: false, count: points.count)
    underside = points.map(\.y)
    let half = HalfCircles(radius: radius)
    /// The points touched so far, and from where on each is the highest.
    var stack: [(index: Int, start: Double)] = []
    for index in points.indices {
      let point = points[index]
      var start = point.x - radius
      while let top = stack.last {
        start = half.crossing(points[top.index], point).x
        guard start <= top.start else { break }
        stack.removeLast()
        start = point.x - radius
      }
      if start < point.x + radius || stack.isEmpty { stack.append((index, start)) }
    }
    for place in stack { touches[place.index] = true }
    for (left, right) in zip(stack, stack.dropFirst()) where right.index > left.index + 1 {
      let center = half.crossing(points[left.index], points[right.index])
      for index in left.index + 1..<right.index {
        let aside = points[index].x - center.x
        let depth = max(0, radius * radius - aside * aside).squareRoot()
        underside[index] = max(points[index].y, center.y - depth)
      }
    }
  }
}

/// Upper half circles of one radius.
private struct HalfCircles {
  let radius: Double

  /// Where the half circles around two points cross, the first of which is not to the right of the second: left of it the
  /// first is above, right of it the second. The height is that of the lower one there, where one ends above the other.
  func crossing(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> (x: Double, y: Double)
  {
    let (x, y) = (b.x - a.x, b.y - a.y)
    let square = x * x + y * y
    if square < 4 * radius * radius, square > 0 {
      let share = (radius * radius / square - 0.25).squareRoot()
      let height = (a.y + b.y) / 2 + share * x
      if height >= max(a.y, b.y) { return ((a.x + b.x) / 2 - share * y, height) }
    }
    if y > 0 {
      let start = b.x - radius
      return (start, a.y + rise(at: start - a.x))
    }
    let end = a.x + radius
    return (end, b.y + rise(at: end - b.x))
  }

  private func rise(at aside: Double) -> Double {
    max(0, radius * radius - aside * aside).squareRoot()
  }
}
