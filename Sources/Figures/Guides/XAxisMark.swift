/// The line below a panel, its ticks and their labels.
struct XAxisMark: Mark, Hashable {
  /// Whether labels are written; panels that share the axis below leave them to it.
  var isLabelled = true

  func insets(in context: MarkContext) -> Insets {
    let theme = context.theme
    guard isLabelled else { return Insets(bottom: theme.hairline) }
    let labels = labels(in: context)
    let area = context.area
    return Insets(
      left: labels.map { area.x - $0.box.x }.max().map { max(0, $0) } ?? 0,
      bottom: labelDistance(in: context) + context.lineHeight(theme.tickStyle),
      right: labels.map { $0.box.maxX - area.maxX }.max().map { max(0, $0) } ?? 0)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    let theme = context.theme
    let area = context.area
    let y = area.maxY.onPixel
    var steps: [Path.Step] = [
      .move(Point(x: area.x, y: y)), .line(Point(x: area.maxX, y: y)),
    ]
    for tick in context.x.ticks {
      guard let x = context.x.position(of: tick.value) else { continue }
      steps.append(.move(Point(x: x.onPixel, y: y)))
      steps.append(.line(Point(x: x.onPixel, y: y + theme.tickLength)))
    }
    let line = Scene.Element.path(
      Path(steps: steps), fill: nil,
      stroke: Stroke(paint: theme.axis, width: theme.hairline, cap: .butt))
    return [line] + (isLabelled ? labels(in: context).map { .text($0.run) } : [])
  }

  /// From the line to the labels: below the marks, and below a label of the y axis that stands at the line.
  private func labelDistance(in context: MarkContext) -> Double {
    let theme = context.theme
    let descent = context.text.measure("", style: theme.tickStyle).descent
    return max(
      theme.tickLength + theme.tickGap, TextStyle.digitMiddle * theme.tickStyle.size + descent)
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
