import Figures
import Foundation

/// Scenes made by hand that between them use everything a scene can hold.
enum SampleScenes {
  static let ink = Paint(light: Color(hex: 0x1f2328), dark: Color(hex: 0xe6edf3))
  static let faint = Paint(light: Color(hex: 0xd0d7de), dark: Color(hex: 0x30363d))
  static let blue = Paint(light: Color(hex: 0x1f77b4), dark: Color(hex: 0x58a6ff))
  static let orange = Paint(light: Color(hex: 0xff7f0e))
  static let page = Paint(light: Color(hex: 0xffffff), dark: Color(hex: 0x0d1117))

  static func style(_ size: Double, _ weight: TextStyle.Weight = .regular) -> TextStyle {
    TextStyle(family: "Inter", size: size, weight: weight)
  }

  static func path(_ points: [(Double, Double)], closed: Bool = false) -> Path {
    var steps = points.enumerated().map { index, point in
      index == 0
        ? Path.Step.move(Point(x: point.0, y: point.1))
        : Path.Step.line(Point(x: point.0, y: point.1))
    }
    if closed { steps.append(.close) }
    return Path(steps: steps)
  }

  /// Outlines and dots: every cap, join, dash, clip and opacity, and no text.
  static var shapes: Scene {
    var elements: [Scene.Element] = []
    let forms: [(Stroke.Cap, Stroke.Join)] = [(.butt, .miter), (.round, .round), (.square, .bevel)]
    for (index, form) in forms.enumerated() {
      let top = 20 + 50 * Double(index)
      elements.append(
        .path(
          path([(20, top), (60, top + 30), (100, top)]), fill: nil,
          stroke: Stroke(paint: blue, width: 8, cap: form.0, join: form.1)))
      elements.append(
        .path(
          path([(120, top), (220, top + 30)]), fill: nil,
          stroke: Stroke(paint: ink, width: 2, dash: [8, 3, 2, 3], cap: form.0)))
    }
    let half = Paint(light: Color(hex: 0xff7f0e), opacity: 0.5)
    let triangle = path([(20, 180), (110, 180), (65, 230)], closed: true)
    elements.append(.path(triangle, fill: half, stroke: Stroke(paint: ink, width: 1.5)))
    elements.append(
      .group(
        [
          .path(path([(120, 250), (230, 160)]), fill: nil, stroke: Stroke(paint: blue, width: 6)),
          .path(
            path([(120, 160), (230, 250)]), fill: nil, stroke: Stroke(paint: orange, width: 6)),
          .group(
            [
              .path(
                path([(140, 180), (240, 180), (240, 240), (140, 240)], closed: true), fill: faint,
                stroke: nil)
            ], clip: Rect(x: 170, y: 190, width: 80, height: 60)),
        ], clip: Rect(x: 130, y: 175, width: 80, height: 50)))
    elements.append(
      .dots([Point(x: 30, y: 250), Point(x: 36, y: 252)], diameter: 10, paint: orange))
    elements.append(.dots([Point(x: 70, y: 250), Point(x: 76, y: 252)], diameter: 10, paint: half))
    return Scene(
      width: 250, height: 270, background: page, title: "Shapes", summary: "Lines & dots",
      elements: elements)
  }

  /// Text at every anchor, upright and turned, each on a dot where its anchor lies.
  static var texts: Scene {
    var elements: [Scene.Element] = []
    for (row, rotation) in [0.0, -90, 30].enumerated() {
      for (column, anchor) in [TextRun.Anchor.start, .middle, .end].enumerated() {
        let position = Point(x: 60 + 80 * Double(column), y: 50 + 90 * Double(row))
        elements.append(.dots([position], diameter: 4, paint: orange))
        elements.append(
          .text(
            TextRun(
              "Épochs −0.5", style: style(12, row == 1 ? .semibold : .regular), paint: ink,
              position: position, anchor: anchor, rotation: rotation)))
      }
    }
    return Scene(
      width: 280, height: 290, background: page, title: "Text <b>\"bold\"</b> & more",
      summary: "Anchors", elements: elements)
  }

  /// What the report draws most: loss above, metric below, two curves of 200 epochs each.
  static var twoPanels: Scene {
    var elements: [Scene.Element] = []
    for (panel, name) in ["Loss", "Accuracy"].enumerated() {
      let frame = Rect(x: 64, y: 40 + 260 * Double(panel), width: 640, height: 200)
      elements += axes(in: frame, label: name)
      elements.append(.group(curves(in: frame, rising: panel == 1), clip: frame))
    }
    return Scene(
      width: 720, height: 576, background: page, title: "Hinge", summary: "Learning curves",
      elements: elements)
  }

  private static func axes(in frame: Rect, label: String) -> [Scene.Element] {
    var elements: [Scene.Element] = []
    let line = Stroke(paint: faint, width: 1)
    for tick in 0...5 {
      let share = Double(tick) / 5
      let x = frame.x + share * frame.width
      let y = frame.maxY - share * frame.height
      elements.append(.path(path([(frame.x, y), (frame.maxX, y)]), fill: nil, stroke: line))
      elements.append(
        .text(
          TextRun(
            "\(share)", style: style(11), paint: ink,
            position: Point(x: frame.x - 8, y: y + 4), anchor: .end)))
      elements.append(
        .text(
          TextRun(
            "\(tick * 40)", style: style(11), paint: ink,
            position: Point(x: x, y: frame.maxY + 18), anchor: .middle)))
    }
    elements.append(
      .text(
        TextRun(
          label, style: style(13, .semibold), paint: ink,
          position: Point(x: frame.x, y: frame.y - 12))))
    elements.append(
      .text(
        TextRun(
          "Epoch", style: style(12), paint: ink,
          position: Point(x: frame.x + frame.width / 2, y: frame.maxY + 38), anchor: .middle)))
    elements.append(
      .text(
        TextRun(
          label, style: style(12), paint: ink,
          position: Point(x: 20, y: frame.y + frame.height / 2), anchor: .middle, rotation: -90)))
    return elements
  }

  private static func curves(in frame: Rect, rising: Bool) -> [Scene.Element] {
    [(blue, 1.0, "train"), (orange, 0.8, "test")].flatMap { paint, scale, name in
      let points = (0..<200).map { epoch in
        let time = Double(epoch) / 199
        let value = scale * exp(-4 * time) + 0.02 * sin(Double(epoch) * scale * 1.7)
        let y = rising ? frame.y + value * frame.height : frame.maxY - value * frame.height
        return (frame.x + time * frame.width, y)
      }
      return [
        Scene.Element.path(path(points), fill: nil, stroke: Stroke(paint: paint, width: 1.75)),
        .text(
          TextRun(
            name, style: style(12), paint: paint,
            position: Point(x: frame.maxX - 4, y: frame.y + (scale == 1 ? 60 : 80)), anchor: .end)),
      ]
    }
  }

  /// A thousand overlapping dots.
  static func scatter(opacity: Double) -> Scene {
    let points = (0..<1000).map { index in
      let angle = Double(index) * 2.399963
      let radius = sqrt(Double(index)) * 5
      return Point(x: 200 + radius * cos(angle), y: 200 + radius * sin(angle))
    }
    let paint = Paint(light: blue.light, dark: blue.dark, opacity: opacity)
    return Scene(
      width: 400, height: 400, background: page, title: "Dots",
      elements: [.dots(points, diameter: 6, paint: paint)])
  }

  static let all: [(name: String, scene: Scene)] = [
    ("shapes", shapes), ("texts", texts), ("two-panels", twoPanels),
    ("scatter", scatter(opacity: 1)), ("scatter-translucent", scatter(opacity: 0.5)),
  ]
}
