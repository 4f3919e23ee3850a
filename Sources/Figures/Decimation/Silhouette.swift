/// What is seen of a stretch of a line that goes one way.
///
/// A point can be seen from above if a ball of the stroke's radius that rolls along the line touches it. Where the ball
/// touches two points and none between them, it hangs down between them, and nothing that is drawn below its underside
/// changes what is seen. The same holds from below. So a straight line may take the place of a piece of the line if it
/// stays between the two undersides and passes every point that is seen within the tolerance.
struct Silhouette {
  /// The points that have to be drawn, the first and the last among them.
  let visible: [Point]

  /// Long steps are looked at in several places, so far apart in CSS pixels with the finest tolerance.
  private static let finestSpacing = 1.0 / 128

  /// A place on the line, and where a line that goes past it instead has to lie.
  struct Place {
    /// To the right, for a line that goes to the left too.
    var x: Double
    var y: Double
    /// The point of the line; `nil` between two points.
    var index: Int?
    var low = -Double.infinity
    var high = Double.infinity
  }

  /// - Parameters:
  ///   - points: The points, at least one.
  ///   - direction: Negative for points that go to the left.
  ///   - radius: Half the width of the stroke.
  ///   - tolerance: How far off a line may pass.
  /// - Complexity: O(points + length / spacing).
  init(_ points: [Point], direction: Double, radius: Double, tolerance: Double) {
    // How far a ball sinks between two places grows with the square of their distance.
    let spacing = Self.finestSpacing * (tolerance / LineDecimator.finest).squareRoot()
    var places = Self.places(
      on: points, sign: direction < 0 ? -1 : 1, spacing: max(spacing, tolerance))
    let above = RollingBall(over: places.map { ($0.x, $0.y) }, radius: radius)
    let below = RollingBall(over: places.map { ($0.x, -$0.y) }, radius: radius)
    for index in places.indices {
      let y = places[index].y
      let (top, bottom) = (above.underside[index], -below.underside[index])
      places[index].high = below.touches[index] ? y + tolerance : max(y, top)
      places[index].low = above.touches[index] ? y - tolerance : min(y, bottom)
    }
    visible = ChordFitting.kept(of: places).map { points[$0] }
  }

  private static func places(
    on points: [Point], sign: Double, spacing: Double
  ) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(points.count)
    for (index, point) in points.enumerated() {
      let x = sign * point.x
      if let last = places.last, x - last.x > spacing {
        let count = ((x - last.x) / spacing).rounded(.up)
        for step in 1..<Int(count) {
          let share = Double(step) / count
          places.append(
            Place(x: last.x + share * (x - last.x), y: last.y + share * (point.y - last.y)))
        }
      }
      places.append(Place(x: x, y: point.y, index: index))
    }
    return places
  }
}
