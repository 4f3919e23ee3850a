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

  private struct Item {
    var entry: LegendEntry
    var label: String
    var swatch: Double
    var width: Double
  }

  private struct Placed {
    var item: Item
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
    let items = entries.map { entry in
      let swatch = entry.symbol.width
      let label =
        fitting.lines(
          of: entry.label, width: max(0, width - swatch - Self.swatchGap), mostLines: 1
        ).first ?? ""
      let labelWidth = text.measure(label, style: theme.labelStyle).width
      return Item(
        entry: entry, label: label, swatch: swatch, width: swatch + Self.swatchGap + labelWidth)
    }
    var placed: [Placed] = []
    var (x, y, widest) = (0.0, 0.0, 0.0)
    for (index, item) in items.enumerated() {
      let group = Self.restOfGroup(items, from: index)
      // A group moves on together where that keeps it whole.
      let needed = group <= width ? group : item.width
      if x > 0, isStacked || x + needed > width {
        x = 0
        y += rowHeight + Self.rowGap
      }
      placed.append(Placed(item: item, x: x, y: y))
      widest = max(widest, x + item.width)
      x += item.width + Self.entryGap
    }
    self.placed = placed
    size = (widest, entries.isEmpty ? 0 : y + rowHeight)
  }

  /// The width of the entries of a channel from one of them on; that of the entry alone inside of its group.
  private static func restOfGroup(_ items: [Item], from index: Int) -> Double {
    let channel = items[index].entry.channel
    if index > 0, items[index - 1].entry.channel == channel { return items[index].width }
    let group = items[index...].prefix { $0.entry.channel == channel }
    return group.map(\.width).reduce(-entryGap) { $0 + entryGap + $1 }
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
    placed.flatMap { placed -> [Scene.Element] in
      let item = placed.item
      let left = origin.x + placed.x
      let baseline = origin.y + placed.y + line.ascent
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
