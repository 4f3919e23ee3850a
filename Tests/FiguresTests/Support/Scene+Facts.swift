@testable import Figures

extension Scene {
  /// Every line of text, groups opened.
  var texts: [TextRun] { elements.flatMap(\.texts) }

  /// Every line of text with its box.
  var textBoxes: [(run: TextRun, box: Rect)] {
    let measuring = TableTextMeasuring()
    return texts.map { ($0, $0.box(of: measuring.measure($0.string, style: $0.style))) }
  }

  /// Every line of text that is no part of the data, with its box.
  var guideTextBoxes: [(run: TextRun, box: Rect)] {
    var guides = self
    guides.elements.removeAll(where: data.contains)
    return guides.textBoxes
  }

  /// The text of the scene, in order.
  var strings: [String] { texts.map(\.string) }

  /// Every point of every outline, dot and line of text.
  var points: [Point] { elements.flatMap(\.points) }

  /// The clipped groups: the data.
  var data: [Element] {
    elements.filter {
      if case .group(_, .some) = $0 { true } else { false }
    }
  }
}

extension Scene.Element {
  var texts: [TextRun] {
    switch self {
    case .text(let run): [run]
    case .group(let elements, _): elements.flatMap(\.texts)
    case .path, .dots, .mask: []
    }
  }

  var points: [Point] {
    switch self {
    case .text(let run): [run.position]
    case .dots(let points, _, _): points
    case .mask(_, let place, _):
      [Point(x: place.x, y: place.y), Point(x: place.maxX, y: place.maxY)]
    case .group(let elements, _): elements.flatMap(\.points)
    case .path(let path, _, _):
      path.steps.compactMap {
        switch $0 {
        case .move(let point), .line(let point): point
        case .close: nil
        }
      }
    }
  }

  /// The paints of strokes and dots.
  var paints: [Paint] {
    switch self {
    case .text(let run): [run.paint]
    case .dots(_, _, let paint), .mask(_, _, let paint): [paint]
    case .group(let elements, _): elements.flatMap(\.paints)
    case .path(_, let fill, let stroke): [fill, stroke?.paint].compactMap { $0 }
    }
  }

  /// The strokes of lines.
  var strokes: [Stroke] {
    switch self {
    case .group(let elements, _): elements.flatMap(\.strokes)
    case .path(_, _, let stroke?): [stroke]
    case .text, .dots, .mask, .path: []
    }
  }
}

/// A context of 100 by 100 pixels at the origin for domains from 0 to 10.
func squareContext(
  categories: [String] = [], dashes: [String] = [], ticks: [Tick] = []
) -> MarkContext {
  let theme = Theme()
  let area = Rect(x: 0, y: 0, width: 100, height: 100)
  return MarkContext(
    area: area, outer: area,
    x: PositionScale(kind: .linear, domain: 0...10, start: 0, end: 100, ticks: ticks),
    y: PositionScale(kind: .linear, domain: 0...10, start: 100, end: 0, ticks: ticks),
    colors: ColorScale(categories: categories, palette: theme.palette),
    dashes: DashScale(categories: dashes, patterns: theme.dashes), theme: theme,
    text: TableTextMeasuring())
}
