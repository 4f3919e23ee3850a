extension Path {
  /// Whether a point lies inside the filled outline, by the nonzero winding rule; open parts are closed.
  ///
  /// - Complexity: O(steps).
  func encloses(_ point: Point) -> Bool {
    var winding = 0
    var start: Point?
    var pen: Point?
    func turn(_ from: Point?, _ to: Point?) -> Int {
      guard let from, let to, (from.y <= point.y) != (to.y <= point.y) else { return 0 }
      let x = from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x)
      return x > point.x ? (to.y > from.y ? 1 : -1) : 0
    }
    for step in steps {
      switch step {
      case .move(let next):
        winding += turn(pen, start)
        (start, pen) = (next, next)
      case .line(let next):
        winding += turn(pen, next)
        pen = next
      case .close:
        winding += turn(pen, start)
        pen = start
      }
    }
    return winding + turn(pen, start) != 0
  }
}
