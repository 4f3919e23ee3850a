extension FigureLayout {
  /// How many bytes the outlines and dots of a vector file may take: with all else it stays below 500,000.
  private static let mostBytes = 440_000

  /// No line is drawn more coarsely, in CSS pixels.
  private static let coarsest = 16.0

  /// The layout whose lines are as fine as a small file allows, and its layers: all lines give way alike.
  ///
  /// - Complexity: that of `layers()` for each of some tolerances; most figures need the first alone.
  func withinBudget() -> (layout: FigureLayout, layers: [SceneLayer]) {
    var layout = self
    while true {
      let layers = layout.layers()
      let bytes = layers.flatMap(\.elements).reduce(0) { $0 + $1.vectorBytes }
      guard bytes > Self.mostBytes, layout.lineTolerance < Self.coarsest,
        layers.contains(where: { $0.role == .data })
      else { return (layout, layers) }
      // Far from what can be seen in long strides.
      let isFine = layout.lineTolerance < 1.0 / 16
      layout.lineTolerance *= !isFine ? 2 : bytes > 4 * Self.mostBytes ? 16 : 4
    }
  }
}

extension Scene.Element {
  /// About how many bytes the outlines and dots of the element take in a vector file.
  var vectorBytes: Int {
    switch self {
    case .path(let path, _, _): path.vectorBytes
    // A dot is a move and a line of no length.
    case .dots(let points, _, _): 15 * points.count
    case .group(let elements, _): elements.reduce(0) { $0 + $1.vectorBytes }
    case .mask(let mask, _, _): mask.coverage.count / 4
    case .text: 0
    }
  }
}

extension Path {
  /// About how many bytes the outline takes in a vector file, with each step relative to the last, in hundredths, and its
  /// letter.
  fileprivate var vectorBytes: Int {
    var pen = Point(x: 0, y: 0)
    return steps.reduce(40) { bytes, step in
      switch step {
      case .move(let point), .line(let point):
        defer { pen = point }
        return bytes + 1 + Self.bytes(of: point.x - pen.x) + Self.bytes(of: point.y - pen.y)
      case .close: return bytes + 1
      }
    }
  }

  /// A sign or a space, the digits before the point, the point and two digits.
  private static func bytes(of step: Double) -> Int {
    switch abs(step) {
    case ..<1: 4
    case ..<10: 5
    case ..<100: 6
    default: 7
    }
  }
}
