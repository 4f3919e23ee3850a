/// The key of continuous colours, to the right of a panel and as high: a bar of the colours with ticks and a name.
/// Nothing where the panel has no such colours.
struct ColorBarMark: Mark, Hashable {
  /// Whether there is no room for it.
  var isHidden = false

  func insets(in context: MarkContext) -> Insets {
    guard !isHidden, let bar = ColorBar(in: context) else { return Insets() }
    let boxes = bar.labels.map(\.box)
    return Insets(
      top: max(0, boxes.map { context.outer.y - $0.y }.max() ?? 0),
      bottom: max(0, boxes.map { $0.maxY - context.outer.maxY }.max() ?? 0),
      right: bar.right - context.area.maxX)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    guard !isHidden, let bar = ColorBar(in: context) else { return [] }
    return bar.shades + [bar.outline] + bar.labels.map { .text($0.run) }
      + (bar.name.map { [.text($0)] } ?? [])
  }
}

/// A colour bar in its place.
private struct ColorBar {
  private let frame: Rect
  private let scale: PositionScale
  private let color: ContinuousColorScale
  private let context: MarkContext

  init?(in context: MarkContext) {
    guard let color = context.color else { return nil }
    self.color = color
    self.context = context
    let (area, theme) = (context.area, context.theme)
    frame = Rect(
      x: area.maxX + theme.colorBarGap, y: area.y, width: theme.colorBarWidth, height: area.height)
    let scale = PositionScale(
      kind: color.axis.scale, domain: color.domain, start: area.maxY, end: area.y)
    self.scale = AxisTicks.upright(
      scale, spacing: theme.yTickSpacing, nameWidth: 0, theme: theme, text: context.text
    ).placed(at: color.bounds)
  }

  /// The colours from the lowest value up. Each reaches to the top and the next covers it, so that no seam is seen
  /// between them.
  var shades: [Scene.Element] {
    let count = Double(color.paints.count)
    return color.paints.enumerated().compactMap { index, paint in
      let bottom =
        color.bounds.isEmpty
        ? frame.maxY - frame.height * Double(index) / count
        : scale.position(of: color.bounds[index]) ?? frame.maxY
      let rect = Rect(x: frame.x, y: frame.y, width: frame.width, height: bottom - frame.y)
      return .path(rect.outline, fill: paint, stroke: nil)
    }
  }

  /// Around the colours, for the lightest may be that of the page; with the ticks.
  var outline: Scene.Element {
    let theme = context.theme
    let ticks = scale.ticks.compactMap { scale.position(of: $0.value) }.flatMap {
      y -> [Path.Step] in
      [
        .move(Point(x: frame.maxX, y: y.onPixel)),
        .line(Point(x: frame.maxX + theme.tickLength, y: y.onPixel)),
      ]
    }
    return .path(
      Path(steps: frame.outline.steps + ticks), fill: nil,
      stroke: Stroke(paint: theme.axis, width: theme.hairline / 2, join: .miter))
  }

  /// The labels of the ticks.
  var labels: [(run: TextRun, box: Rect)] {
    let theme = context.theme
    return scale.ticks.compactMap { tick in
      guard let y = scale.position(of: tick.value) else { return nil }
      let run = TextRun(
        tick.label, style: theme.tickStyle, paint: theme.mutedText,
        position: Point(
          x: frame.maxX + theme.tickLength + theme.tickGap,
          y: y + TextStyle.digitMiddle * theme.tickStyle.size))
      return (run, run.box(of: context.text.measure(tick.label, style: theme.tickStyle)))
    }
  }

  /// What the colours measure, upward to the right of the labels; shortened to the height.
  var name: TextRun? {
    let theme = context.theme
    let fitting = TextFitting(measuring: context.text, style: theme.labelStyle)
    guard
      let line = fitting.lines(of: color.axis.label, width: frame.height, mostLines: 1).first
    else { return nil }
    let ascent = context.text.measure(line, style: theme.labelStyle).ascent
    return TextRun(
      line, style: theme.labelStyle, paint: theme.mutedText,
      position: Point(
        x: labelsEnd + theme.labelGap + ascent, y: frame.y + frame.height / 2),
      anchor: .middle, rotation: -90)
  }

  private var labelsEnd: Double {
    labels.map(\.box.maxX).max() ?? frame.maxX + context.theme.tickLength
  }

  /// The right edge of everything.
  var right: Double {
    guard let name else { return labelsEnd }
    return name.box(of: context.text.measure(name.string, style: name.style)).maxX
  }
}

extension Rect {
  /// The edge as a closed outline.
  var outline: Path {
    Path(steps: [
      .move(Point(x: x, y: y)), .line(Point(x: maxX, y: y)), .line(Point(x: maxX, y: maxY)),
      .line(Point(x: x, y: maxY)), .close,
    ])
  }
}
