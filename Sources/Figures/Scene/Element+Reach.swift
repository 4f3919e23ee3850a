extension Scene.Element {
  /// Whether any ink of the element lies in a rectangle. Text counts with the point it stands at.
  func reaches(into rect: Rect) -> Bool {
    switch self {
    case .path(let path, let fill, let stroke):
      let room = rect.outset(by: (stroke?.width ?? 0) / 2)
      if path.crosses(room) { return true }
      // An outline that crosses no edge of the rectangle has all of it inside, or nothing.
      return fill != nil && path.encloses(Point(x: rect.x, y: rect.y))
    case .dots(let points, let diameter, _):
      let room = rect.outset(by: diameter / 2)
      return points.contains(where: room.contains)
    case .mask(let mask, let place, _): return mask.reaches(into: rect, from: place)
    case .text(let run):
      return rect.contains(run.position)
    case .group(let elements, let clip):
      if let clip, !clip.overlaps(rect) { return false }
      return elements.contains { $0.reaches(into: rect) }
    }
  }
}

extension Rect {
  func contains(_ point: Point) -> Bool {
    x <= point.x && point.x <= maxX && y <= point.y && point.y <= maxY
  }

  /// Whether a straight line between two points has a point in the rectangle (Liang and Barsky's clipping).
  func meets(lineFrom a: Point, to b: Point) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    for (from, delta, low, high) in [(a.x, b.x - a.x, x, maxX), (a.y, b.y - a.y, y, maxY)] {
      if delta == 0 {
        if from < low || from > high { return false }
        continue
      }
      let (s, t) = ((low - from) / delta, (high - from) / delta)
      enter = max(enter, min(s, t))
      leave = min(leave, max(s, t))
    }
    return enter <= leave
  }
}

extension Path {
  /// The points of the outline.
  private var points: [Point] {
    steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
  }

  /// The smallest rectangle around the outline; `nil` for an empty one.
  var box: Rect? {
    guard let x = finiteRange(of: points.lazy.map(\.x)),
      let y = finiteRange(of: points.lazy.map(\.y))
    else { return nil }
    return Rect(
      x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound,
      height: y.upperBound - y.lowerBound)
  }

  /// Whether any segment has a point in a rectangle.
  func crosses(_ rect: Rect) -> Bool {
    var start: Point?
    var pen: Point?
    for step in steps {
      let next: Point?
      switch step {
      case .move(let point):
        start = point
        pen = point
        continue
      case .line(let point): next = point
      case .close: next = start
      }
      if let pen, let next, rect.meets(lineFrom: pen, to: next) { return true }
      pen = next
    }
    return false
  }
}
