/// Labels at the ends of lines, to the right of their panel: in the colours of the lines, never on each other, with a
/// leader where one stands away from its end.
struct LineEndsMark: Mark, Hashable {
  /// Between the panel and the labels.
  private static let gap = 7.0
  /// The same where there are leaders.
  private static let leader = 20.0
  /// A label this far from its end has a leader.
  private static let leastMove = 3.0
  /// How far a label may reach beyond the top and the foot of the panel.
  private static let overhang = 4.0
  /// How far from the edge of the panel a line may end.
  private static let slack = 1.5

  var ends: [LineEnd]

  /// Labels for the ends of some categories' lines, the first line of each.
  ///
  /// - Returns: `nil` where a line of one ends before the right edge.
  init?(_ labels: [String], of marks: [any Mark], in context: MarkContext) {
    var ends: [LineEnd] = []
    for label in labels {
      let lines = marks.lazy.compactMap { $0 as? LineMark }
      guard let line = lines.first(where: { $0.color == label && $0.emphasis == .normal }) else {
        // A category without a line in this panel needs no label here, unless it is drawn in another way.
        if marks.contains(where: { $0.categories.colors.contains(label) }) { return nil }
        continue
      }
      guard var end = line.lineEnd(in: context),
        abs(end.position.x - context.area.maxX) <= Self.slack,
        (context.area.y...context.area.maxY).contains(end.position.y)
      else { return nil }
      end.paint = end.paint.legible(on: context.theme.background)
      ends.append(end)
    }
    self.ends = ends.sorted { $0.position.y < $1.position.y }
  }

  func insets(in context: MarkContext) -> Insets {
    guard let layout = layout(in: context), !ends.isEmpty else { return Insets() }
    let widest = ends.map { context.text.measure($0.label, style: style(in: context)).width }.max()
    return Insets(right: layout.gap + (widest ?? 0))
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    guard let (places, gap) = layout(in: context) else { return [] }
    let right = context.area.maxX
    let style = style(in: context)
    let labels = zip(ends, places).map { end, place in
      Scene.Element.text(
        TextRun(
          end.label, style: style, paint: end.paint,
          position: Point(x: right + gap, y: place + TextStyle.digitMiddle * style.size)))
    }
    let leaders = zip(ends, places).filter { Self.isMoved($0.position.y, $1) }.map { end, place in
      let path = Path(steps: [
        .move(Point(x: right + 3, y: end.position.y)),
        .line(Point(x: right + gap - 4, y: place)),
      ])
      return Scene.Element.path(
        path, fill: nil, stroke: Stroke(paint: end.paint, width: context.theme.hairline))
    }
    return labels + leaders
  }

  /// Whether all labels have room beside the panel.
  func fits(in context: MarkContext) -> Bool { layout(in: context) != nil }

  private func layout(in context: MarkContext) -> (places: [Double], gap: Double)? {
    let height = context.lineHeight(style(in: context))
    let area = context.area
    let top = area.y + height / 2 - Self.overhang
    let bottom = area.maxY - height / 2 + Self.overhang
    let wanted = ends.map(\.position.y)
    guard top <= bottom,
      let places = LabelSpreading.places(wanted: wanted, distance: height, range: top...bottom)
    else { return nil }
    let isMoved = zip(wanted, places).contains(where: Self.isMoved)
    return (places, isMoved ? Self.leader : Self.gap)
  }

  private static func isMoved(_ wanted: Double, _ place: Double) -> Bool {
    abs(wanted - place) > leastMove
  }

  private func style(in context: MarkContext) -> TextStyle {
    var style = context.theme.labelStyle
    if style.weight == .regular { style.weight = .medium }
    return style
  }
}
