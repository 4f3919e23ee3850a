/// The shape that a point is drawn as, by matplotlib's ideas of them.
public enum Marker: String, Sendable, Hashable, CaseIterable {
  case circle, square, triangle, diamond, cross

  /// The shape at points; all shapes of one diameter cover about the same area.
  func element(at points: [Point], diameter: Double, paint: Paint) -> Scene.Element {
    switch self {
    case .circle: return .dots(points, diameter: diameter, paint: paint)
    case .square, .triangle, .diamond:
      let corners = corners
      let steps = points.flatMap { point -> [Path.Step] in
        let outline = corners.map {
          Point(x: point.x + $0.x * diameter, y: point.y + $0.y * diameter)
        }
        return [.move(outline[0])] + outline.dropFirst().map { .line($0) } + [.close]
      }
      return .path(Path(steps: steps), fill: paint, stroke: nil)
    case .cross:
      let arm = 0.42 * diameter
      let steps = points.flatMap { point -> [Path.Step] in
        [
          .move(Point(x: point.x - arm, y: point.y - arm)),
          .line(Point(x: point.x + arm, y: point.y + arm)),
          .move(Point(x: point.x - arm, y: point.y + arm)),
          .line(Point(x: point.x + arm, y: point.y - arm)),
        ]
      }
      let stroke = Stroke(paint: paint, width: 0.24 * diameter)
      return .path(Path(steps: steps), fill: nil, stroke: stroke)
    }
  }

  /// The corners about the middle, for a diameter of 1.
  private var corners: [Point] {
    switch self {
    case .square:
      [(-0.44, -0.44), (0.44, -0.44), (0.44, 0.44), (-0.44, 0.44)].map { Point(x: $0, y: $1) }
    case .triangle: [(0, -0.68), (0.62, 0.4), (-0.62, 0.4)].map { Point(x: $0, y: $1) }
    case .diamond: [(0, -0.64), (0.58, 0), (0, 0.64), (-0.58, 0)].map { Point(x: $0, y: $1) }
    case .circle, .cross: []
    }
  }
}
