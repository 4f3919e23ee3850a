/// A panel in its place, with scales, and with its guides among its marks.
struct PlacedPanel {
  /// The names of the categories of a y axis take no more than this share of the width.
  private static let nameShare = 0.4

  /// What the marks draw themselves with.
  let context: MarkContext
  private let layout: FigureLayout
  /// Behind the data.
  private let back: [any Mark]
  private let data: [any Mark]
  /// Before the data, inside the panel.
  var front: [any Mark] = []
  /// Around the panel, the innermost first.
  private let coats: [any Mark]
  /// How many steps between labels a narrow panel aims for.
  private static let leastTickSteps = 3.0
  /// What is said where the marks draw nothing; `nil` where there are none.
  private let note: EmptyNoteMark?
  /// The labels at the ends of lines; `nil` where they are wanted and cannot be.
  private let ends: LineEndsMark?

  /// Whether there are labels at the ends of lines, or none are wanted.
  var hasEndLabels: Bool { ends?.fits(in: context) ?? false }

  /// A panel at a place; `earlier` is the same one where it stood before, if it did.
  init(
    panel: Panel, layout: FigureLayout, area: Rect, around: Insets, earlier: PlacedPanel?,
    domains: PanelDomains, isXLabelled: Bool, isYLabelled: Bool
  ) {
    let theme = layout.theme
    self.layout = layout
    let hasUnits = [panel.x, panel.y].allSatisfy { $0.scale.transform == .identity }
    // Domains that the author fixed stay as they are; then the panel becomes smaller.
    let isFixed = panel.x.limits != nil && panel.y.limits != nil
    let isEqual = panel.equalAspect && hasUnits
    let area = isEqual && isFixed ? area.withAspect(of: (domains.x, domains.y)) : area
    let (xs, ys) =
      isEqual && !isFixed
      ? Domain.withEqualAspect((domains.x, domains.y), width: area.width, height: area.height)
      : (domains.x, domains.y)
    var x = PositionScale(kind: panel.x.scale, domain: xs, start: area.x, end: area.maxX)
    var y = PositionScale(kind: panel.y.scale, domain: ys, start: area.maxY, end: area.y)
    let spacing =
      panel.equalAspect
      ? (x: theme.equalTickSpacing, y: theme.equalTickSpacing)
      : (x: min(theme.xTickSpacing, area.width / Self.leastTickSteps), y: theme.yTickSpacing)
    AxisTicks.level(x, spacing: spacing.x, theme: theme, text: layout.text)
      .place(on: &x, earlier: earlier?.context.x)
    AxisTicks.upright(
      y, spacing: spacing.y, nameWidth: Self.nameShare * (area.width + around.left), theme: theme,
      text: layout.text
    ).place(on: &y, earlier: earlier?.context.y)
    context = MarkContext(
      area: area, outer: area.outset(by: Insets(left: around.left, right: around.right)), x: x,
      y: y, colors: layout.colors, color: domains.color, dashes: layout.dashes, theme: theme,
      text: layout.text, lineTolerance: layout.lineTolerance)
    back =
      (panel.y.grid ? [GridMark(direction: .y)] : [])
      + (panel.x.grid ? [GridMark(direction: .x)] : [])
    data = panel.marks
    note =
      panel.marks.isEmpty
      ? nil : EmptyNoteMark(string: domains.cut.isEmpty ? "No finite values" : "No values above 0")
    ends = LineEndsMark(layout.endLabels, of: panel.marks, in: context)
    let yAxis = YAxisMark(isLabelled: isYLabelled)
    let (xLabel, yLabel) =
      layout.detail.hasAxisNames
      ? (
        panel.x.name(isNamed: isXLabelled, isCut: domains.cut.contains(.x)),
        panel.y.name(isNamed: isYLabelled, isCut: domains.cut.contains(.y))
      ) : ("", "")
    coats = [
      SpineMark(), XAxisMark(isLabelled: isXLabelled), yAxis,
      ColorBarMark(isHidden: !layout.detail.hasTickLabels),
      YLabelMark(string: theme.yLabel == .beside ? yLabel : "", axis: yAxis),
      TextMark(
        string: xLabel, style: theme.labelStyle, paint: theme.mutedText, place: .below,
        gap: theme.labelGap),
      TextMark(
        string: panel.densityNotes.joined(separator: "; "), style: theme.tickStyle,
        paint: theme.mutedText, place: .below, gap: theme.labelGap),
      TextMark(
        string: theme.yLabel != .above || !layout.detail.hasAxisNames
          ? "" : isYLabelled ? yLabel : panel.y.label,
        style: theme.headingStyle, paint: theme.mutedText, place: .aboveLeft, gap: theme.labelGap,
        isHidden: !isYLabelled && yLabel.isEmpty),
      TextMark(
        string: layout.detail.hasPanelTitles ? panel.title : "", style: theme.headingStyle,
        paint: theme.text, place: .above,
        gap: theme.labelGap, mostLines: layout.detail.titleLines),
    ]
  }

  /// The room that is needed around the area.
  func insets() -> Insets {
    var context = context
    let start = ends?.insets(in: context) ?? Insets()
    return coats.reduce(start) { sum, mark in
      let insets = mark.insets(in: context)
      context.outer = context.outer.outset(by: Insets(top: insets.top, bottom: insets.bottom))
      return sum.stacking(insets)
    }
  }

  /// The data alone.
  func dataElements() -> [Scene.Element] {
    var context = context
    for mark in data { context.drawn += mark.elements(in: context) }
    return context.drawn
  }

  /// Everything, first to last.
  func layers() -> [SceneLayer] {
    let data = dataElements()
    let note = data.isEmpty ? note?.elements(in: context) ?? [] : []
    return [
      SceneLayer(.guide, back.flatMap { $0.elements(in: context) } + note),
      SceneLayer(.data, data),
    ] + layout.coated(context, with: coats.map { (.guide, $0) })
      + [
        SceneLayer(
          .legend,
          (front + [ends].compactMap { $0 }).flatMap { $0.elements(in: context) })
      ]
  }
}

extension Axis {
  /// What stands at the axis: its label, and whether some of the data has no place on it.
  fileprivate func name(isNamed: Bool, isCut: Bool) -> String {
    let label = isNamed ? label : ""
    guard isCut else { return label }
    return label.allSatisfy(\.isWhitespace)
      ? "Values ≤ 0 left out" : label + " (values ≤ 0 left out)"
  }
}

extension Rect {
  /// The largest rectangle in this one, from its upper left corner, on which a unit is as long on x as on y.
  fileprivate func withAspect(
    of domains: (x: ClosedRange<Double>, y: ClosedRange<Double>)
  ) -> Rect {
    let halfWidth = domains.x.upperBound / 2 - domains.x.lowerBound / 2
    let halfHeight = domains.y.upperBound / 2 - domains.y.lowerBound / 2
    guard halfWidth > 0, halfHeight > 0 else { return self }
    let ratio = halfWidth / halfHeight
    guard ratio.isFinite, ratio > 0 else { return self }
    return Rect(
      x: x, y: y, width: max(1, min(width, height * ratio)),
      height: max(1, min(height, width / ratio)))
  }
}
