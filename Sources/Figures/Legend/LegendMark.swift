/// The legend of a figure, in rows above what is already there: flush with its left edge, or in the middle where titles
/// stand there.
struct LegendMark: Mark, Hashable {
  var entries: [LegendEntry]
  var gap: Double

  func insets(in context: MarkContext) -> Insets {
    entries.isEmpty ? Insets() : Insets(top: block(in: context).size.height + gap)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    let block = block(in: context)
    let outer = context.outer
    let isCentered = context.theme.titleLocation == .center
    let x = isCentered ? (outer.x + (outer.width - block.size.width) / 2).onPixel : outer.x
    return block.elements(at: Point(x: x, y: outer.y - gap - block.size.height))
  }

  private func block(in context: MarkContext) -> LegendBlock {
    LegendBlock(
      entries, width: context.outer.width, isStacked: false, theme: context.theme,
      text: context.text)
  }
}

/// The legend of a figure, one name below the other, right of what is already there.
struct RightLegendMark: Mark, Hashable {
  /// The distance to the panels.
  private static let gap = 18.0

  var entries: [LegendEntry]
  /// Longer names are shortened to it.
  var mostWidth: Double

  func insets(in context: MarkContext) -> Insets {
    Insets(right: Self.gap + block(in: context).size.width)
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    block(in: context).elements(at: Point(x: context.area.maxX + Self.gap, y: context.area.y))
  }

  /// Whether it is no higher than the area.
  func fits(in context: MarkContext) -> Bool {
    block(in: context).size.height <= context.area.height
  }

  private func block(in context: MarkContext) -> LegendBlock {
    LegendBlock(
      entries, width: mostWidth, isStacked: true, theme: context.theme,
      text: context.text)
  }
}

/// The legend of a panel, in a place inside it that covers no data.
struct InsideLegendMark: Mark, Hashable {
  /// The distance to the edges of the panel.
  private static let inset = 10.0
  /// The distance kept to data.
  private static let clearance = 8.0
  /// No wider than this share of the panel, lest it read as data.
  private static let widest = 0.45

  var entries: [LegendEntry]
  /// Where it goes; `place(of:in:avoiding:)` finds it.
  var origin: Point

  func elements(in context: MarkContext) -> [Scene.Element] {
    Self.block(of: entries, in: context).framedElements(at: origin)
  }

  /// The upper left corner of a free place: a corner or the middle of a side, the upper right
  /// first; `nil` where every place covers some of the ink.
  static func place(
    of entries: [LegendEntry], in context: MarkContext, avoiding ink: [Scene.Element]
  ) -> Point? {
    let size = block(of: entries, in: context).size
    let area = context.area
    let (left, right) = (area.x + inset, area.maxX - inset - size.width)
    let (top, bottom) = (area.y + inset, area.maxY - inset - size.height)
    guard left <= right, top <= bottom else { return nil }
    let middle = (top + bottom) / 2
    let places = [
      (right, top), (right, bottom), (left, top), (left, bottom), (right, middle), (left, middle),
    ]
    let texts = context.textBoxes(of: ink)
    return places.lazy.map { Point(x: $0, y: $1) }.first { origin in
      let room = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
        .outset(by: clearance)
      return !ink.contains { $0.reaches(into: room) } && !texts.contains { $0.overlaps(room) }
    }
  }

  private static func block(of entries: [LegendEntry], in context: MarkContext) -> LegendBlock {
    LegendBlock(
      entries, width: context.area.width * widest, isStacked: true, theme: context.theme,
      text: context.text)
  }
}
