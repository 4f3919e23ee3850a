/// Lines of text on one side of what is already there: titles and the names of axes.
struct TextMark: Mark, Hashable {
  /// Where the lines stand.
  enum Place: Sendable, Hashable {
    /// Above, where the theme has its titles: flush with the left edge of everything, or in the middle of the panel.
    case above
    /// Above, flush with the left edge of everything in any theme.
    case aboveLeft
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
  /// Whether there is only room for the text, so that what lies outside of it aligns with neighbours that have it.
  var isHidden = false

  func insets(in context: MarkContext) -> Insets {
    let height = Double(lines(in: context).count) * context.lineHeight(style)
    guard height > 0 else { return Insets() }
    return place != .below ? Insets(top: height + gap) : Insets(bottom: height + gap)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    guard !isHidden else { return [] }
    let lines = lines(in: context)
    let lineHeight = context.lineHeight(style)
    let ascent = context.text.measure("", style: style).ascent
    let outer = context.outer
    let top =
      place != .below
      ? outer.y - gap - Double(lines.count) * lineHeight : outer.maxY + gap
    return lines.enumerated().map { index, line in
      let baseline = top + Double(index) * lineHeight + ascent
      let isCentered = isCentered(in: context)
      let x = isCentered ? context.area.x + context.area.width / 2 : outer.x
      return .text(
        TextRun(
          line, style: style, paint: paint, position: Point(x: x, y: baseline),
          anchor: isCentered ? .middle : .start))
    }
  }

  private func isCentered(in context: MarkContext) -> Bool {
    switch place {
    case .above: context.theme.titleLocation == .center
    case .aboveLeft: false
    case .below: true
    }
  }

  private func lines(in context: MarkContext) -> [String] {
    let width = isCentered(in: context) ? context.area.width : context.outer.width
    return TextFitting(measuring: context.text, style: style)
      .lines(of: string, width: width, mostLines: mostLines)
  }
}
