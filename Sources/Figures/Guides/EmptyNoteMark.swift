/// What a panel says in its middle where none of its marks has anything to draw.
struct EmptyNoteMark: Mark, Hashable {
  var string: String

  /// One line on the panel's ground, so that no line of the grid crosses it; nothing where there is no room.
  func elements(in context: MarkContext) -> [Scene.Element] {
    let (style, area) = (context.theme.labelStyle, context.area)
    let size = context.text.measure(string, style: style)
    let height = size.ascent + size.descent
    let gap = context.theme.labelGap
    guard size.width + 2 * gap <= area.width, height + 2 * gap <= area.height else { return [] }
    let middle = Point(x: area.x + area.width / 2, y: area.y + area.height / 2)
    let box = Rect(
      x: middle.x - size.width / 2, y: middle.y - height / 2, width: size.width, height: height
    ).outset(by: Insets(top: gap, left: gap, bottom: gap, right: gap))
    return [
      .path(
        Path(steps: Path.Step.outline(box.corners)), fill: context.theme.background, stroke: nil),
      .text(
        TextRun(
          string, style: style, paint: context.theme.mutedText,
          position: Point(x: middle.x, y: middle.y - height / 2 + size.ascent), anchor: .middle)),
    ]
  }
}
