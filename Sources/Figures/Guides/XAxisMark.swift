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
      bottom: labelDistance(in: context)
        + Double(max(1, context.x.ticks.map(\.lines.count).max() ?? 1))
        * context.lineHeight(theme.tickStyle),
      right: labels.map { $0.box.maxX - area.maxX }.max().map { max(0, $0) } ?? 0)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    let y = context.area.maxY.onPixel
    func marks(_ values: [Double], length: Double) -> [(Point, Point)] {
      values.compactMap { context.x.position(of: $0)?.onPixel }
        .map { (Point(x: $0, y: y), Point(x: $0, y: y + length)) }
    }
    let length = context.theme.tickLength
    return context.tickMarks(
      on: .bottom,
      marks(context.x.ticks.map(\.value), length: length)
        + marks(context.x.minorTicks, length: length / 2))
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
    let lineHeight = context.lineHeight(theme.tickStyle)
    return context.x.ticks.flatMap { tick -> [(TextRun, Rect)] in
      guard let x = context.x.position(of: tick.value) else { return [] }
      return tick.lines.enumerated().map { index, line in
        let extents = context.text.measure(line, style: theme.tickStyle)
        let run = TextRun(
          line, style: theme.tickStyle, paint: theme.mutedText,
          position: Point(x: x, y: top + Double(index) * lineHeight + extents.ascent),
          anchor: .middle)
        return (run, run.box(of: extents))
      }
    }
  }
}
