extension AxisTicks {
  /// Names of categories below an axis are set in no more lines than this.
  private static let mostLines = 3
  private static let gapBeside = 0.6
  private static let gapAbove = 0.1

  /// Ticks for labels that stand beside each other, below a panel.
  static func level(
    _ scale: PositionScale, spacing: Double, theme: Theme, text: any TextMeasuring
  ) -> AxisTicks {
    let style = theme.tickStyle
    let fitting = TextFitting(measuring: text, style: style)
    let gap = gapBeside * style.size
    return AxisTicks(
      scale: scale, spacing: spacing, length: { text.measure($0, style: style).width },
      size: style.size, leastGap: gapBeside, leastRoom: style.size + gap,
      sharesRoom: true, lines: { fitting.lines(of: $0, width: $1 - gap, mostLines: mostLines) },
      cutInMiddle: { fitting.shortenedInMiddle($0, width: $1 - gap) })
  }

  /// Ticks for labels that stand above each other, beside a panel; names of categories get a width.
  static func upright(
    _ scale: PositionScale, spacing: Double, nameWidth: Double, theme: Theme,
    text: any TextMeasuring
  ) -> AxisTicks {
    let style = theme.tickStyle
    let fitting = TextFitting(measuring: text, style: style)
    let extents = text.measure("", style: style)
    let line = extents.ascent + extents.descent
    return AxisTicks(
      scale: scale, spacing: spacing, length: { _ in line }, size: style.size, leastGap: gapAbove,
      leastRoom: line + gapAbove * style.size,
      lines: {
        let most = Int(max(1, min(Double(mostLines), ($1 - gapAbove * style.size) / line)))
        return fitting.lines(of: $0, width: nameWidth, mostLines: most)
      },
      cutInMiddle: { name, _ in fitting.shortenedInMiddle(name, width: nameWidth) })
  }
}
