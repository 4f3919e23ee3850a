import Figures

/// A value that stays as it is from each place to the next: a learning rate, a batch size.
struct StepMark: Mark {
  var x: [Double]
  var y: [Double]
  var color: String

  var extent: Extent { Extent(x: x, y: y) }
  var categories: MarkCategories { MarkCategories(color: color) }

  func legendEntries(in context: MarkContext) -> [LegendEntry] {
    [LegendEntry(label: color, symbol: .line(stroke(in: context)))]
  }

  func elements(in context: MarkContext) -> [Scene.Element] {
    var steps: [Path.Step] = []
    var height: Double?
    for point in zip(x, y).compactMap({ context.position(x: $0, y: $1) }) {
      if let height {
        steps += [.line(Point(x: point.x, y: height)), .line(point)]
      } else {
        steps.append(.move(point))
      }
      height = point.y
    }
    guard steps.count > 1 else { return [] }
    let line = Scene.Element.path(Path(steps: steps), fill: nil, stroke: stroke(in: context))
    return [.group([line], clip: context.area)]
  }

  private func stroke(in context: MarkContext) -> Stroke {
    Stroke(paint: context.colors.paint(for: color), width: context.theme.lineWidth)
  }
}
