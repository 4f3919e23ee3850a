extension LegendEntry.Symbol {
  /// The width of the sample.
  var width: Double {
    switch self {
    case .line(let stroke): stroke.sampleWidth
    case .marker(_, _, let diameter): diameter
    case .swatch: 22
    case .cross(let stroke): 7 * stroke.width
    case .layers(let symbols): symbols.map(\.width).max() ?? 0
    }
  }

  /// The sample in the middle of a width, from a left edge on.
  func elements(left: Double, middle: Double, width: Double) -> [Scene.Element] {
    let center = Point(x: left + width / 2, y: middle)
    switch self {
    case .line(let stroke):
      let inset = stroke.width / 2
      let path = Path(steps: [
        .move(Point(x: left + inset, y: middle)), .line(Point(x: left + width - inset, y: middle)),
      ])
      return [.path(path, fill: nil, stroke: stroke)]
    case .marker(let marker, let paint, let diameter):
      return [marker.element(at: [center], diameter: diameter, paint: paint)]
    case .swatch(let paint):
      let (top, bottom) = (middle - 5.5, middle + 5.5)
      let corners = [
        Point(x: left, y: top), Point(x: left + width, y: top), Point(x: left + width, y: bottom),
        Point(x: left, y: bottom),
      ]
      return [.path(Path(steps: Path.Step.outline(corners)), fill: paint, stroke: nil)]
    case .cross(let stroke):
      let solid = Stroke(paint: stroke.paint, width: stroke.width, cap: .round)
      let path = DivergenceCross.path(at: center, width: stroke.width)
      return [.path(path, fill: nil, stroke: solid)]
    case .layers(let symbols):
      return symbols.flatMap { $0.elements(left: left, middle: middle, width: width) }
    }
  }
}

extension Stroke {
  /// The width that shows its dashes twice, so that patterns are told apart.
  fileprivate var sampleWidth: Double {
    guard let gap = dash.last else { return 22 }
    return max(22, 2 * dash.reduce(0, +) - gap + width)
  }
}
