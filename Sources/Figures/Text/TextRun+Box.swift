extension TextRun {
  /// The rectangle that the line takes on the page, for a rotation by quarter turns.
  func box(of extents: TextExtents) -> Rect {
    let back =
      switch anchor {
      case .start: 0.0
      case .middle: extents.width / 2
      case .end: extents.width
      }
    let height = extents.ascent + extents.descent
    switch rotation {
    case -90:
      return Rect(
        x: position.x - extents.ascent, y: position.y - (extents.width - back), width: height,
        height: extents.width)
    case 90:
      return Rect(
        x: position.x - extents.descent, y: position.y - back, width: height,
        height: extents.width)
    default:
      return Rect(
        x: position.x - back, y: position.y - extents.ascent, width: extents.width,
        height: height)
    }
  }
}

extension TextStyle {
  /// How far the middle of the digits lies above the baseline, as a share of the type size: half
  /// the cap height, 0.73 in Inter.
  static let digitMiddle = 0.364
}

extension MarkContext {
  /// The height of a line of a style.
  func lineHeight(_ style: TextStyle) -> Double {
    let extents = text.measure("", style: style)
    return extents.ascent + extents.descent
  }

  /// The rectangles that all lines of text among elements take.
  func textBoxes(of elements: [Scene.Element]) -> [Rect] {
    elements.flatMap { element -> [Rect] in
      switch element {
      case .text(let run): [run.box(of: text.measure(run.string, style: run.style))]
      case .group(let elements, _): textBoxes(of: elements)
      default: []
      }
    }
  }
}
