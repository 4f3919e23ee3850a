import Figures

/// The paints of a scene, each with a stand-in colour by which Cairo's SVG shows where it was used.
///
/// Cairo knows one colour at a time, but an SVG file is to hold the light and the dark form. So a scene is drawn in
/// stand-ins, and the rewriter puts in both forms where it finds one.
struct PaintTable {
  private(set) var paints: [Paint] = []
  private var indices: [Paint: Int] = [:]

  /// The paints in a scene's elements.
  init(_ scene: Scene) {
    for element in scene.elements { add(element) }
  }

  private mutating func add(_ element: Scene.Element) {
    switch element {
    case .path(_, let fill, let stroke):
      if let fill { add(fill) }
      if let stroke { add(stroke.paint) }
    case .dots(_, _, let paint): add(paint)
    case .text(let run): add(run.paint)
    case .group(let elements, _): for element in elements { add(element) }
    }
  }

  private mutating func add(_ paint: Paint) {
    guard indices[paint] == nil else { return }
    indices[paint] = paints.count
    paints.append(paint)
  }

  /// The colour that stands for a paint of the scene.
  func standIn(for paint: Paint) -> Color {
    // From 1, because black is what SVG fills with where no colour is given.
    Color(hex: UInt32(truncatingIfNeeded: (indices[paint] ?? -1) + 1))
  }

  /// The position of the paint that a colour stands for.
  func index(red: Int, green: Int, blue: Int) -> Int? {
    let index = (red << 16 | green << 8 | blue) - 1
    return paints.indices.contains(index) ? index : nil
  }
}
