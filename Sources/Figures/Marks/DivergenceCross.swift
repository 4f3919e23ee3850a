/// The cross where a series of values leaves the finite numbers for good.
struct DivergenceCross {
  /// How far its arms reach, in widths of the line.
  private static let reach = 2.4

  /// Where it stands.
  var position: Point
  /// How the line is drawn that ends here.
  var stroke: Stroke

  /// The cross at the end of a line: at its last finite point, or, where no value is finite, at the upper edge of the
  /// area above the first. `nil` for a line that ends in a finite value.
  init?(x: [Double], y: [Double], stroke: Stroke, in context: MarkContext) {
    let count = min(x.count, y.count)
    guard count > 0, !y[count - 1].isFinite else { return nil }
    if let last = (0..<count).last(where: { context.position(x: x[$0], y: y[$0]) != nil }),
      let point = context.position(x: x[last], y: y[last])
    {
      position = point
    } else {
      guard let left = (0..<count).lazy.compactMap({ context.x.position(of: x[$0]) }).first else {
        return nil
      }
      position = Point(x: left, y: context.area.y)
    }
    self.stroke = stroke
  }

  /// The cross, on a wider one in the colour of the page that keeps it apart from lines below it.
  func elements(on page: Paint) -> [Scene.Element] {
    var halo = stroke
    halo.paint = page
    halo.width = 2.2 * stroke.width
    return [
      .path(Self.path(at: position, width: stroke.width), fill: nil, stroke: Self.solid(halo)),
      .path(Self.path(at: position, width: stroke.width), fill: nil, stroke: Self.solid(stroke)),
    ]
  }

  /// Two lines that cross at a point; it grows with the width of the line.
  static func path(at point: Point, width: Double) -> Path {
    let arm = reach * width
    return Path(steps: [
      .move(Point(x: point.x - arm, y: point.y - arm)),
      .line(Point(x: point.x + arm, y: point.y + arm)),
      .move(Point(x: point.x - arm, y: point.y + arm)),
      .line(Point(x: point.x + arm, y: point.y - arm)),
    ])
  }

  private static func solid(_ stroke: Stroke) -> Stroke {
    Stroke(paint: stroke.paint, width: stroke.width, cap: .round)
  }
}
