/// The ticks to the left of a panel and their labels; where there is a grid it can stand for ticks. Short marks stand at
/// minor ticks all the same, so that a logarithmic axis is seen to be one.
struct YAxisMark: Mark, Hashable {
  /// Whether labels are written; panels that share the axis to their left leave them to it.
  var isLabelled = true

  func insets(in context: MarkContext) -> Insets {
    let labels = labels(in: context)
    let area = context.area
    guard !labels.isEmpty else { return Insets() }
    return Insets(
      top: labels.map { area.y - $0.box.y }.max().map { max(0, $0) } ?? 0,
      left: labels.map { area.x - $0.box.x }.max() ?? 0)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    let x = context.area.x.onPixel
    let ticks = context.y.ticks.compactMap { context.y.position(of: $0.value)?.onPixel }
    return context.tickMarks(
      on: .left,
      ticks.map { (Point(x: x - context.theme.tickLength, y: $0), Point(x: x, y: $0)) })
      + minorTicks(in: context) + labels(in: context).map { .text($0.run) }
  }

  private func minorTicks(in context: MarkContext) -> [Scene.Element] {
    let (x, theme) = (context.area.x, context.theme)
    let steps = context.y.minorTicks.compactMap(context.y.position).flatMap { y -> [Path.Step] in
      [
        .move(Point(x: x - theme.tickLength * 0.75, y: y.onPixel)),
        .line(Point(x: x, y: y.onPixel)),
      ]
    }
    guard !steps.isEmpty else { return [] }
    let stroke = Stroke(paint: theme.axis, width: theme.hairline / 2)
    return [.path(Path(steps: steps), fill: nil, stroke: stroke)]
  }

  private func labels(in context: MarkContext) -> [(run: TextRun, box: Rect)] {
    guard isLabelled else { return [] }
    let theme = context.theme
    let lineHeight = context.lineHeight(theme.tickStyle)
    return context.y.ticks.flatMap { tick -> [(TextRun, Rect)] in
      guard let y = context.y.position(of: tick.value) else { return [] }
      return tick.lines.enumerated().map { index, line in
        let extents = context.text.measure(line, style: theme.tickStyle)
        // The middle of the digits lies about a third of the type size above the baseline.
        let row = Double(index) - Double(tick.lines.count - 1) / 2
        let baseline = y + TextStyle.digitMiddle * theme.tickStyle.size + row * lineHeight
        let run = TextRun(
          line, style: theme.tickStyle, paint: theme.mutedText,
          position: Point(x: context.area.x - theme.yTickGap, y: baseline), anchor: .end)
        return (run, run.box(of: extents))
      }
    }
  }
}
