/// The ticks below a panel and their labels.
struct XAxisMark: Mark, Hashable {
  /// Whether labels are written; panels that share the axis below leave them to it.
  var isLabelled = true

  func insets(in context: MarkContext) -> Insets {
    let theme = context.theme
    guard isLabelled else { return Insets(bottom: tickLength(in: context)) }
    let labels = labels(in: context)
    let area = context.area
    return Insets(
      left: labels.map { area.x - $0.box.x }.max().map { max(0, $0) } ?? 0,
      bottom: labelDistance(in: context) + context.lineHeight(theme.tickStyle),
      right: labels.map { $0.box.maxX - area.maxX }.max().map { max(0, $0) } ?? 0)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    let y = context.area.maxY.onPixel
    let ticks = context.x.ticks.compactMap { context.x.position(of: $0.value)?.onPixel }
    return context.tickMarks(
      on: .bottom,
      ticks.map { (Point(x: $0, y: y), Point(x: $0, y: y + context.theme.tickLength)) })
      + (isLabelled ? labels(in: context).map { .text($0.run) } : [])
  }

  /// From the line to the labels: below the marks, and below a label of the y axis that stands at the line.
  private func labelDistance(in context: MarkContext) -> Double {
    let theme = context.theme
    let descent = context.text.measure("", style: theme.tickStyle).descent
    return max(
      tickLength(in: context) + theme.tickGap,
      TextStyle.digitMiddle * theme.tickStyle.size + descent)
  }

  private func tickLength(in context: MarkContext) -> Double {
    context.theme.ticks.contains(.bottom) ? context.theme.tickLength : context.theme.hairline
  }

  private func labels(in context: MarkContext) -> [(run: TextRun, box: Rect)] {
    let theme = context.theme
    let top = context.area.maxY + labelDistance(in: context)
    return context.x.ticks.compactMap { tick in
      guard let x = context.x.position(of: tick.value) else { return nil }
      let extents = context.text.measure(tick.label, style: theme.tickStyle)
      let run = TextRun(
        tick.label, style: theme.tickStyle, paint: theme.mutedText,
        position: Point(x: x, y: top + extents.ascent), anchor: .middle)
      return (run, run.box(of: extents))
    }
  }
}
