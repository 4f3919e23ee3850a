import CPangoCairo

extension PathData {
  /// The outline that a context holds at the moment, in its own units.
  init(currentOutlineOf context: borrowing CairoContext) {
    self.init()
    guard let path = cairo_copy_path(context.handle) else { return }
    defer { cairo_path_destroy(path) }
    let items = UnsafeBufferPointer(start: path.pointee.data, count: Int(path.pointee.num_data))
    var next = 0
    while next < items.count {
      func point(_ index: Int) -> GridPoint {
        let point = items[next + index].point
        return GridPoint(x: Hundredths(point.x).count, y: Hundredths(point.y).count)
      }
      let header = items[next].header
      switch header.type {
      case CAIRO_PATH_MOVE_TO: append(.move(point(1)))
      case CAIRO_PATH_LINE_TO: append(.line(point(1)))
      case CAIRO_PATH_CURVE_TO: append(.curve(point(1), point(2), point(3)))
      default: append(.close)
      }
      next += Int(header.length)
    }
    dropTrailingMove()
  }
}
