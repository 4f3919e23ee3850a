/// The lines at the sides of a panel.
struct SpineMark: Mark, Hashable {
  func elements(in context: MarkContext) -> [Scene.Element] {
    let spines = context.theme.spines
    let area = context.area
    let (left, right) = (area.x.onPixel, area.maxX.onPixel)
    let (top, bottom) = (area.y.onPixel, area.maxY.onPixel)
    // Lines that meet share a corner; a line that stands alone ends with the panel.
    let ends: [Side: (from: Point, to: Point)] = [
      .top: (Point(x: left, y: top), Point(x: right, y: top)),
      .right: (Point(x: right, y: top), Point(x: right, y: bottom)),
      .bottom: (Point(x: left, y: bottom), Point(x: right, y: bottom)),
      .left: (Point(x: left, y: top), Point(x: left, y: bottom)),
    ]
    let steps = Side.allCases.filter(spines.contains).compactMap { ends[$0] }.flatMap {
      [Path.Step.move($0.from), .line($0.to)]
    }
    guard !steps.isEmpty else { return [] }
    return [.path(Path(steps: steps), fill: nil, stroke: context.spineStroke)]
  }
}

extension MarkContext {
  /// What spines and ticks are drawn with.
  var spineStroke: Stroke {
    Stroke(paint: theme.axis, width: theme.hairline, cap: .square)
  }

  /// The marks at the ticks of a side, where the theme has them.
  func tickMarks(on side: Side, _ lines: [(from: Point, to: Point)]) -> [Scene.Element] {
    guard theme.ticks.contains(side), !lines.isEmpty else { return [] }
    let steps = lines.flatMap { [Path.Step.move($0.from), .line($0.to)] }
    var stroke = spineStroke
    stroke.cap = .butt
    return [.path(Path(steps: steps), fill: nil, stroke: stroke)]
  }
}
