/// A panel in its place, with scales, and with its guides among its marks.
struct PlacedPanel {
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

  init(
    panel: Panel, layout: FigureLayout, area: Rect, around: Insets,
    domains: (x: ClosedRange<Double>, y: ClosedRange<Double>), isXLabelled: Bool, isYLabelled: Bool
  ) {
    let theme = layout.theme
    self.layout = layout
    let domains =
      panel.equalAspect && panel.x.scale.transform == .identity
        && panel.y.scale.transform == .identity
      ? Domain.withEqualAspect(domains, width: area.width, height: area.height) : domains
    var x = PositionScale(kind: panel.x.scale, domain: domains.x, start: area.x, end: area.maxX)
    var y = PositionScale(kind: panel.y.scale, domain: domains.y, start: area.maxY, end: area.y)
    AxisTicks(
      scale: x, spacing: panel.equalAspect ? theme.equalTickSpacing : theme.xTickSpacing,
      length: { layout.text.measure($0, style: theme.tickStyle).width },
      size: theme.tickStyle.size, leastGap: 0.6
    ).place(on: &x)
    let line = layout.text.measure("", style: theme.tickStyle)
    AxisTicks(
      scale: y, spacing: panel.equalAspect ? theme.equalTickSpacing : theme.yTickSpacing,
      length: { _ in line.ascent + line.descent },
      size: theme.tickStyle.size, leastGap: 0.1
    ).place(on: &y)
    let color = panel.color.map { axis in
      let data = panel.marks.reduce(DataRange()) { $0.union($1.extent.colors) }
      return ContinuousColorScale(axis: axis, data: data, theme: theme)
    }
    context = MarkContext(
      area: area, outer: area.outset(by: Insets(left: around.left, right: around.right)), x: x,
      y: y, colors: layout.colors, color: color, dashes: layout.dashes, theme: theme,
      text: layout.text)
    back =
      (panel.y.grid ? [GridMark(direction: .y)] : [])
      + (panel.x.grid ? [GridMark(direction: .x)] : [])
    data = panel.marks
    let yAxis = YAxisMark(isLabelled: isYLabelled)
    let yLabel = isYLabelled ? panel.y.label : ""
    coats = [
      SpineMark(), XAxisMark(isLabelled: isXLabelled), yAxis,
      YLabelMark(string: theme.yLabel == .beside ? yLabel : "", axis: yAxis),
      TextMark(
        string: isXLabelled ? panel.x.label : "", style: theme.labelStyle, paint: theme.mutedText,
        place: .below, gap: theme.labelGap),
      TextMark(
        string: theme.yLabel == .above ? yLabel : "", style: theme.headingStyle,
        paint: theme.mutedText, place: .aboveLeft, gap: theme.labelGap),
      TextMark(
        string: panel.title, style: theme.headingStyle, paint: theme.text, place: .above,
        gap: theme.labelGap),
    ]
  }

  /// The room that is needed around the area.
  func insets() -> Insets {
    var context = context
    return coats.reduce(Insets()) { sum, mark in
      let insets = mark.insets(in: context)
      context.outer = context.outer.outset(by: Insets(top: insets.top, bottom: insets.bottom))
      return sum.stacking(insets)
    }
  }

  /// The data alone.
  func dataElements() -> [Scene.Element] {
    data.flatMap { $0.elements(in: context) }
  }

  /// Everything, first to last.
  func layers() -> [SceneLayer] {
    [
      SceneLayer(.guide, back.flatMap { $0.elements(in: context) }),
      SceneLayer(.data, dataElements()),
    ] + layout.coated(context, with: coats.map { (.guide, $0) })
      + [SceneLayer(.legend, front.flatMap { $0.elements(in: context) })]
  }
}
