import Figures

/// The colours by which Cairo's SVG shows what was drawn where.
///
/// Cairo knows one colour at a time, but an SVG file is to hold the light and the dark form of every paint; and text it
/// writes as outlines only, and slowly. So a scene is drawn in stand-ins, and the rewriter puts in what they stand for:
/// colours counted up from 1 are paints, colours counted down from white are whole elements.
struct StandIns {
  private(set) var paints: [Paint] = []
  /// The elements that the rewriter writes itself.
  private(set) var elements: [Scene.Element] = []
  private var paintIndices: [Paint: Int] = [:]
  private var elementIndices: [Scene.Element: Int] = [:]

  /// What a colour stands for: a position in `paints` or `elements`.
  enum Meaning: Hashable {
    case paint(Int)
    case element(Int)
  }

  /// The stand-ins of a scene.
  init(_ scene: Scene) {
    for element in scene.elements { add(element) }
  }

  private mutating func add(_ element: Scene.Element) {
    switch element {
    case .path(_, let fill, let stroke):
      if let fill { add(fill) }
      if let stroke { add(stroke.paint) }
    case .dots(_, _, let paint): add(paint)
    case .mask(_, _, let paint):
      add(paint)
      if paint.opacity > 0 { addWhole(element) }
    case .text(let run):
      add(run.paint)
      if run.paint.opacity > 0 { addWhole(element) }
    case .group(let elements, _): for element in elements { add(element) }
    }
  }

  private mutating func add(_ paint: Paint) {
    guard paintIndices[paint] == nil else { return }
    paintIndices[paint] = paints.count
    paints.append(paint)
  }

  private mutating func addWhole(_ element: Scene.Element) {
    guard elementIndices[element] == nil else { return }
    elementIndices[element] = elements.count
    elements.append(element)
  }

  /// The position of a paint of the scene in `paints`.
  func index(of paint: Paint) -> Int? { paintIndices[paint] }

  /// The colour that stands for a paint of the scene.
  func color(of paint: Paint) -> Color {
    // From 1, because black is what SVG fills with where no colour is given.
    Color(hex: UInt32(truncatingIfNeeded: (paintIndices[paint] ?? -1) + 1))
  }

  /// The colour that stands for a whole element; nil for those that Cairo draws.
  func color(of element: Scene.Element) -> Color? {
    guard !elements.isEmpty, let index = elementIndices[element] else { return nil }
    return Color(hex: UInt32(truncatingIfNeeded: 0xFF_FFFF - index))
  }

  /// What a colour stands for; nil for a colour that nothing was drawn in.
  func meaning(red: Int, green: Int, blue: Int) -> Meaning? {
    let color = red << 16 | green << 8 | blue
    if paints.indices.contains(color - 1) { return .paint(color - 1) }
    if elements.indices.contains(0xFF_FFFF - color) { return .element(0xFF_FFFF - color) }
    return nil
  }
}
