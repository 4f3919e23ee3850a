/// A legend set in rows: its size and, at a place, its elements.
struct LegendBlock {
  private static let swatchGap = 7.0
  private static let entryGap = 18.0
  private static let rowGap = 4.0
  private static let framePadding = 6.0

  /// The width and the height.
  let size: (width: Double, height: Double)
  private let placed: [Placed]
  private let theme: Theme
  private let line: TextExtents

  private struct Placed {
    var entry: LegendEntry
    var label: String
    var swatch: Double
    var x: Double
    var y: Double
  }

  /// Sets entries in rows of at most a width; one to a row where `isStacked`. Long names are shortened.
  init(
    _ entries: [LegendEntry], width: Double, isStacked: Bool, theme: Theme, text: any TextMeasuring
  ) {
    self.theme = theme
    line = text.measure("", style: theme.labelStyle)
    let fitting = TextFitting(measuring: text, style: theme.labelStyle)
    let rowHeight = line.ascent + line.descent
    var placed: [Placed] = []
    var (x, y, widest) = (0.0, 0.0, 0.0)
    for entry in entries {
      let swatch = entry.symbol.width
      let label =
        fitting.lines(
          of: entry.label, width: max(0, width - swatch - Self.swatchGap), mostLines: 1
        ).first ?? ""
      let entryWidth = swatch + Self.swatchGap + text.measure(label, style: theme.labelStyle).width
      if x > 0, isStacked || x + entryWidth > width {
        x = 0
        y += rowHeight + Self.rowGap
      }
      placed.append(Placed(entry: entry, label: label, swatch: swatch, x: x, y: y))
      widest = max(widest, x + entryWidth)
      x += entryWidth + Self.entryGap
    }
    self.placed = placed
    size = (widest, entries.isEmpty ? 0 : y + rowHeight)
  }

  /// The same in a frame, where the theme has one.
  func framedElements(at origin: Point) -> [Scene.Element] {
    guard let frame = theme.legendFrame, !placed.isEmpty else { return elements(at: origin) }
    let pad = Self.framePadding
    let (left, top) = ((origin.x - pad).onPixel, (origin.y - pad).onPixel)
    let (right, bottom) = (
      (origin.x + size.width + pad).onPixel, (origin.y + size.height + pad).onPixel
    )
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    let outline = Path(steps: Path.Step.outline(corners.map { Point(x: $0, y: $1) }))
    let stroke = Stroke(paint: frame, width: theme.hairline, join: .round)
    return [.path(outline, fill: theme.background, stroke: stroke)] + elements(at: origin)
  }

  /// The legend with its upper left corner at a point.
  func elements(at origin: Point) -> [Scene.Element] {
    placed.flatMap { item -> [Scene.Element] in
      let left = origin.x + item.x
      let baseline = origin.y + item.y + line.ascent
      // The samples stand at the height of the small letters' middle, where the eye reads.
      let middle = baseline - TextStyle.digitMiddle * theme.labelStyle.size
      let label = TextRun(
        item.label, style: theme.labelStyle, paint: theme.text,
        position: Point(x: left + item.swatch + Self.swatchGap, y: baseline))
      return item.entry.symbol.elements(left: left, middle: middle, width: item.swatch)
        + [.text(label)]
    }
  }
}
