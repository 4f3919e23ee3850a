/// The ticks to the left of a panel and their labels; where there is a grid it can stand for ticks.
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
      + labels(in: context).map { .text($0.run) }
  }

  private func labels(in context: MarkContext) -> [(run: TextRun, box: Rect)] {
    guard isLabelled else { return [] }
    let theme = context.theme
    return context.y.ticks.compactMap { tick in
      guard let y = context.y.position(of: tick.value) else { return nil }
      let extents = context.text.measure(tick.label, style: theme.tickStyle)
      // The middle of the digits lies about a third of the type size above the baseline.
      let position = Point(
        x: context.area.x - theme.yTickGap, y: y + TextStyle.digitMiddle * theme.tickStyle.size)
      let run = TextRun(
        tick.label, style: theme.tickStyle, paint: theme.mutedText, position: position,
        anchor: .end)
      return (run, run.box(of: extents))
    }
  }
}
