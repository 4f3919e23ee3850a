/// Finds a place for a line of text inside a panel, off what is drawn there already.
struct LabelPlacement {
  /// Between a label and the edges of the panel, and the ink around it.
  private static let clearance = 3.0

  /// A place beside a point.
  struct Place {
    var point: Point
    var side: Side
    var gap: Double

    enum Side { case right, left, above, below }
  }

  private let text: String
  private let style: TextStyle
  private let extents: TextExtents
  private let context: MarkContext
  /// Where labels may stand.
  private let room: Rect
  private let taken: [Rect]

  /// The text, shortened to the width of the panel.
  init(_ string: String, in context: MarkContext) {
    self.context = context
    style = context.theme.tickStyle
    room = context.area.outset(by: -Self.clearance)
    text =
      TextFitting(measuring: context.text, style: style)
      .lines(of: string, width: room.width, mostLines: 1).first ?? ""
    extents = context.text.measure(text, style: style)
    taken = context.textBoxes(of: context.drawn)
  }

  /// The label at the first of the places that is free; nothing where it has no room.
  func elements(at places: [Place]) -> [Scene.Element] {
    guard !text.isEmpty, extents.width <= room.width, height <= room.height else { return [] }
    let boxes = places.map(box)
    let candidates = boxes.filter { moved($0) == $0 } + boxes.map(moved)
    let legible = candidates.lazy.filter { box in
      !taken.contains { $0.overlaps(box.outset(by: Self.clearance)) }
    }
    let free = legible.first { box in
      !context.drawn.contains { $0.reaches(into: box.outset(by: Self.clearance)) }
    }
    if let free { return [.group([label(in: free)], clip: context.area)] }
    guard let box = legible.first else { return [] }
    var page = context.theme.background
    page.opacity = 0.85
    let plate = Path(steps: Path.Step.outline(box.outset(by: 1).corners))
    return [
      .group([.path(plate, fill: page, stroke: nil), label(in: box)], clip: context.area)
    ]
  }

  private var height: Double { extents.ascent + extents.descent }

  private func label(in box: Rect) -> Scene.Element {
    .text(
      TextRun(
        text, style: style, paint: context.theme.text,
        position: Point(x: box.x, y: box.y + extents.ascent)))
  }

  private func box(at place: Place) -> Rect {
    let (point, gap) = (place.point, place.gap)
    let level = point.y - height / 2
    let middle = point.x - extents.width / 2
    let origin =
      switch place.side {
      case .right: Point(x: point.x + gap, y: level)
      case .left: Point(x: point.x - gap - extents.width, y: level)
      case .above: Point(x: middle, y: point.y - gap - height)
      case .below: Point(x: middle, y: point.y + gap)
      }
    return Rect(x: origin.x, y: origin.y, width: extents.width, height: height)
  }

  /// The box, moved by as much as it takes to be inside the panel.
  private func moved(_ box: Rect) -> Rect {
    var box = box
    box.x = min(max(box.x, room.x), room.maxX - box.width)
    box.y = min(max(box.y, room.y), room.maxY - box.height)
    return box
  }
}
