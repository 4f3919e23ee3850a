/// A straight line across the whole panel at one value: a threshold, a best epoch, a baseline.
public struct RuleMark: Mark, Hashable {
  /// The direction in which `value` is measured: `.y` makes a level rule.
  public var direction: Direction
  /// Where the rule stands; nothing is drawn where it is not finite or outside the domain.
  public var value: Double
  /// The category that gives the colour, without an entry in the legend; `nil` for the colour of secondary text.
  public var color: String?
  /// What the legend says of the rule; `nil` for nothing.
  public var label: String?
  /// What stands beside the rule, off what earlier marks have drawn; empty for nothing.
  public var text: String

  /// A level rule at a vertical value.
  public init(y value: Double, color: String? = nil, label: String? = nil, text: String = "") {
    self.init(.y, value, color, label, text)
  }

  /// An upright rule at a horizontal value.
  public init(x value: Double, color: String? = nil, label: String? = nil, text: String = "") {
    self.init(.x, value, color, label, text)
  }

  private init(
    _ direction: Direction, _ value: Double, _ color: String?, _ label: String?, _ text: String
  ) {
    self.direction = direction
    self.value = value
    self.color = color
    self.label = label
    self.text = text
  }

  /// The rule's colour.
  public var categories: MarkCategories { MarkCategories(color: color) }

  /// A piece of the rule, in the colour of secondary text, as rules of several colours share a label.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    guard let label else { return [] }
    return [
      LegendEntry(label: label, symbol: .line(stroke(with: context.theme.mutedText, in: context)))
    ]
  }

  /// The value, so that the rule is in sight.
  public var extent: Extent {
    switch direction {
    case .x: Extent(x: [value], y: [])
    case .y: Extent(x: [], y: [value])
    }
  }

  /// One dashed line, and its text near one of its ends.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    guard let path = path(across: context, at: value, direction: direction) else { return [] }
    let paint = color == nil ? context.theme.mutedText : context.colors.paint(for: color)
    let stroke = stroke(with: paint, in: context)
    let line = Scene.Element.path(path, fill: nil, stroke: stroke)
    return [line] + LabelPlacement(text, in: context).elements(at: textPlaces(in: context))
  }

  /// Beside an upright rule, from the top down; above or below a level one, from the right to the left.
  private func textPlaces(in context: MarkContext) -> [LabelPlacement.Place] {
    guard !text.isEmpty, let at = context.scale(direction).position(of: value) else { return [] }
    let area = context.area
    let gap = context.theme.labelGap
    return [0.0, 1, 0.25, 0.5, 0.75].flatMap { share -> [LabelPlacement.Place] in
      switch direction {
      case .x:
        let point = Point(x: at, y: area.y + share * area.height)
        return [
          .init(point: point, side: .right, gap: gap), .init(point: point, side: .left, gap: gap),
        ]
      case .y:
        let point = Point(x: area.maxX - share * area.width, y: at)
        return [
          .init(point: point, side: .above, gap: gap / 2),
          .init(point: point, side: .below, gap: gap / 2),
        ]
      }
    }
  }

  private func stroke(with paint: Paint, in context: MarkContext) -> Stroke {
    Stroke(paint: paint, width: context.theme.hairline, dash: [3, 3])
  }
}

/// A line across the area at a value; `nil` where the value has no place in it.
func path(across context: MarkContext, at value: Double, direction: Direction) -> Path? {
  let scale = context.scale(direction)
  guard scale.domain.contains(value), let at = scale.position(of: value) else { return nil }
  let area = context.area
  let pixel = at.onPixel
  switch direction {
  case .x:
    return Path(steps: [.move(Point(x: pixel, y: area.y)), .line(Point(x: pixel, y: area.maxY))])
  case .y:
    return Path(steps: [.move(Point(x: area.x, y: pixel)), .line(Point(x: area.maxX, y: pixel))])
  }
}

extension Double {
  /// The middle of the pixel that a level or upright hairline at this position fills, so that it is sharp.
  var onPixel: Double { rounded(.down) + 0.5 }
}
