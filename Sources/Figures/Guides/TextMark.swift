/// Lines of text on one side of what is already there: titles and the names of axes.
struct TextMark: Mark, Hashable {
  /// Where the lines stand.
  enum Place: Sendable, Hashable {
    /// Above, flush with the left edge of everything.
    case above
    /// Below, in the middle of the panel.
    case below
  }

  var string: String
  var style: TextStyle
  var paint: Paint
  var place: Place
  /// The distance to what is already there.
  var gap: Double
  /// How many lines there may be; what is longer is shortened.
  var mostLines = 1

  func insets(in context: MarkContext) -> Insets {
    let height = Double(lines(in: context).count) * context.lineHeight(style)
    guard height > 0 else { return Insets() }
    return place == .above ? Insets(top: height + gap) : Insets(bottom: height + gap)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    let lines = lines(in: context)
    let lineHeight = context.lineHeight(style)
    let ascent = context.text.measure("", style: style).ascent
    let outer = context.outer
    let top =
      place == .above
      ? outer.y - gap - Double(lines.count) * lineHeight : outer.maxY + gap
    return lines.enumerated().map { index, line in
      let baseline = top + Double(index) * lineHeight + ascent
      switch place {
      case .above:
        return .text(
          TextRun(line, style: style, paint: paint, position: Point(x: outer.x, y: baseline)))
      case .below:
        let middle = context.area.x + context.area.width / 2
        return .text(
          TextRun(
            line, style: style, paint: paint, position: Point(x: middle, y: baseline),
            anchor: .middle))
      }
    }
  }

  private func lines(in context: MarkContext) -> [String] {
    let width = place == .above ? context.outer.width : context.area.width
    return TextFitting(measuring: context.text, style: style)
      .lines(of: string, width: width, mostLines: mostLines)
  }
}
