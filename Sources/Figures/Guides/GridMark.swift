/// Lines across the panel at the ticks of one scale, behind the data.
struct GridMark: Mark, Hashable {
  var direction: Direction

  func elements(in context: MarkContext) -> [Scene.Element] {
    let lines = context.scale(direction).ticks.compactMap {
      path(across: context, at: $0.value, direction: direction)
    }
    guard !lines.isEmpty, context.theme.gridWidth > 0 else { return [] }
    let stroke = Stroke(paint: context.theme.grid, width: context.theme.gridWidth)
    return [.path(Path(steps: lines.flatMap(\.steps)), fill: nil, stroke: stroke)]
  }
}
