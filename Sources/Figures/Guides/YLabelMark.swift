/// The name of a y axis to the left of its labels, reading upward; names of one column stand in one line.
struct YLabelMark: Mark, Hashable {
  var string: String
  /// The labels that stand between the name and the panel.
  var axis: YAxisMark

  func insets(in context: MarkContext) -> Insets {
    guard line(in: context) != nil else { return Insets() }
    let theme = context.theme
    let labels = max(axis.insets(in: context).left, theme.yTickGap)
    return Insets(left: labels + theme.labelGap + context.lineHeight(theme.labelStyle))
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    guard let line = line(in: context) else { return [] }
    let theme = context.theme
    let ascent = context.text.measure("", style: theme.labelStyle).ascent
    // The middle of the panel, as far as the name stays within the figure.
    let position = Point(
      x: context.outer.x + ascent, y: context.area.y + context.area.height / 2)
    return [
      .text(
        TextRun(
          line, style: theme.labelStyle, paint: theme.mutedText, position: position,
          anchor: .middle, rotation: -90))
    ]
  }

  private func line(in context: MarkContext) -> String? {
    TextFitting(measuring: context.text, style: context.theme.labelStyle)
      .lines(of: string, width: context.area.height, mostLines: 1).first
  }
}
