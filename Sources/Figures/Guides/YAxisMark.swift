/// The labels to the left of a panel; the grid stands for the line and its ticks.
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
    labels(in: context).map { .text($0.run) }
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
