/// A line with fewer points that passes within a distance of every point of the given one; both ends are kept.
///
/// From a point kept, the line goes straight on as long as there is a direction that passes all points since within the
/// distance (the cone of Williams 1978 and of Sklansky and Gonzalez 1980), and never back.
///
/// - Complexity: O(points).
func simplified(_ points: [Point], tolerance: Double) -> [Point] {
  guard points.count > 2 else { return points }
  var kept = [points[0]]
  var cone = DirectionCone(from: points[0])
  var last = points[0]
  for point in points.dropFirst() {
    if !cone.admits(point, tolerance: tolerance) {
      kept.append(last)
      cone = DirectionCone(from: last)
      _ = cone.admits(point, tolerance: tolerance)
    }
    last = point
  }
  kept.append(last)
  return kept
}

/// The same of a closed line, whose first point is not repeated at its end and is kept only where it is needed.
func simplifiedRing(_ points: [Point], tolerance: Double) -> [Point] {
  guard let first = points.first else { return [] }
  let ring = simplified(points + [first], tolerance: tolerance)
  guard ring.count > 3 else { return Array(ring.dropLast()) }
  // Once more, only around the first point: from the corner before it to the corner after it.
  let corner = simplified([ring[ring.count - 2], first, ring[1]], tolerance: tolerance)
  return (corner.count > 2 ? [first] : []) + ring[1..<ring.count - 1]
}

/// The directions from a point that pass a set of points within a distance.
private struct DirectionCone {
  private let apex: Point
  /// A first direction, from which the others are measured.
  private var axis: (x: Double, y: Double)?
  private var low = -Double.pi
  private var high = Double.pi
  private var reach = 0.0

  init(from apex: Point) { self.apex = apex }

  /// Whether the line can go on to a point; the cone is narrowed by it if so.
  mutating func admits(_ point: Point, tolerance: Double) -> Bool {
    let (x, y) = (point.x - apex.x, point.y - apex.y)
    let distance = (x * x + y * y).squareRoot()
    guard let axis else {
      guard distance > tolerance else { return true }
      axis = (x / distance, y / distance)
      narrow(to: 0, by: tolerance / distance)
      reach = distance
      return true
    }
    let along = x * axis.x + y * axis.y
    let aside = axis.x * y - axis.y * x
    guard along > 0, distance >= reach else { return false }
    // The tangent grows with the angle, which is all that is needed of it.
    let angle = aside / along
    guard low <= angle, angle <= high else { return false }
    narrow(to: angle, by: tolerance / distance)
    reach = distance
    return true
  }

  private mutating func narrow(to angle: Double, by room: Double) {
    low = max(low, angle - room)
    high = min(high, angle + room)
  }
}
