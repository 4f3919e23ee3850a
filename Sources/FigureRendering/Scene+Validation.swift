import Figures

extension Scene {
  /// The farthest that a position may lie from the origin, in CSS pixels: Cairo computes with 24 bits before the point,
  /// at up to some times this size.
  private static var farthest: Double { 1_000_000 }

  /// The shortest period of a dash pattern, in CSS pixels; finer ones take unbounded time and look like a solid line.
  private static var shortestDash: Double { 0.1 }

  /// Throws unless every number of the scene can be drawn.
  func validate() throws(RenderingError) {
    try Self.require(
      width.isFinite && height.isFinite && width > 0 && height > 0 && width <= Self.farthest
        && height <= Self.farthest, "its size is \(width) by \(height) CSS pixels")
    if let background { try Self.validate(background) }
    for element in elements { try Self.validate(element) }
  }

  private static func validate(_ element: Element) throws(RenderingError) {
    switch element {
    case .path(let path, let fill, let stroke):
      for step in path.steps {
        switch step {
        case .move(let point), .line(let point): try validate(point)
        case .close: break
        }
      }
      if let fill { try validate(fill) }
      if let stroke { try validate(stroke) }
    case .dots(let centers, let diameter, let paint):
      for center in centers { try validate(center) }
      try validate(length: diameter, "the diameter of dots")
      try validate(paint)
    case .mask(let mask, let place, let paint):
      try validate(Point(x: place.x, y: place.y))
      try validate(length: place.width, "the width of a mask")
      try validate(length: place.height, "the height of a mask")
      let sides = 1...PixelImage.longestSide
      try require(
        sides.contains(mask.width) && sides.contains(mask.height)
          && mask.coverage.count == mask.width * mask.height,
        "a mask of \(mask.width) by \(mask.height) pixels has \(mask.coverage.count) values")
      try validate(paint)
    case .text(let run):
      try validate(run.position)
      try validate(length: run.style.size, "the size of the text “\(run.string)”")
      try require(run.rotation.isFinite, "a text is turned by \(run.rotation) degrees")
      try validate(run.paint)
    case .group(let elements, let clip):
      if let clip {
        try validate(Point(x: clip.x, y: clip.y))
        try validate(length: clip.width, "the width of a clip")
        try validate(length: clip.height, "the height of a clip")
      }
      for element in elements { try validate(element) }
    }
  }

  private static func validate(_ stroke: Stroke) throws(RenderingError) {
    try validate(stroke.paint)
    try validate(length: stroke.width, "the width of a line")
    for length in stroke.dash { try validate(length: length, "a dash") }
    try require(
      stroke.dash.isEmpty || stroke.dash.reduce(0, +) >= shortestDash,
      "the dashes \(stroke.dash) are shorter than \(shortestDash) pixels in all")
  }

  private static func validate(_ paint: Paint) throws(RenderingError) {
    try require(
      (0...1).contains(paint.opacity), "an opacity is \(paint.opacity), not within 0 and 1")
  }

  private static func validate(_ point: Point) throws(RenderingError) {
    try require(
      abs(point.x) <= farthest && abs(point.y) <= farthest,
      "a position is (\(point.x), \(point.y)), not within \(Int(farthest)) pixels of the origin")
  }

  private static func validate(length: Double, _ name: @autoclosure () -> String)
    throws(RenderingError)
  {
    try require((0...farthest).contains(length), "\(name()) is \(length) pixels")
  }

  private static func require(_ condition: Bool, _ reason: @autoclosure () -> String)
    throws(RenderingError)
  {
    guard condition else { throw .invalidScene(reason: reason()) }
  }
}
