extension Figure {
  /// Losses as functions of the prediction, in panels beside and below each other.
  ///
  /// ```swift
  /// let predictions = (-20...20).map { Double($0) / 10 }
  /// let figure = Figure.lossShapes(
  ///   title: "What a prediction costs where the target is 0",
  ///   panels: LossShapePanel.grid(
  ///     of: [
  ///       LossShape(
  ///         name: "mse", target: 0, predictions: predictions, losses: predictions.map { $0 * $0 }),
  ///       LossShape(
  ///         name: "mae", target: 0, predictions: predictions, losses: predictions.map(abs)),
  ///     ]))
  /// ```
  ///
  /// Where panels have one loss each, colours tell the targets apart; where losses share a panel, colours tell the losses
  /// apart and dashes the targets. Losses that coincide take turns along their line. Dotted rules stand at the targets.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; `LossShapesDescription` unless said otherwise.
  ///   - panels: The panels, row by row.
  ///   - y: The axis of the losses.
  ///   - shared: The directions in which panels share a scale: along rows that of the loss, unless said otherwise, so that
  ///     losses of a row are compared.
  /// - Returns: A figure 720 pixels wide, with 210 for each of several rows.
  public static func lossShapes(
    title: String, summary: String? = nil, panels: [[LossShapePanel]],
    y: Axis = Axis("Loss", bounds: 0 ... .infinity), shared: Set<Direction> = [.y]
  ) -> Figure {
    let all = panels.joined()
    let targets = all.flatMap(\.shapes).compactMap(\.target).uniqued()
    let isMixed = all.contains { Set($0.shapes.map(\.name)).count > 1 }
    return Figure(
      title: title,
      summary: summary ?? LossShapesDescription(all.flatMap(\.shapes)).text,
      panels: panels.map { row in
        row.map { panel in
          Panel(
            title: panel.title, x: Axis(panel.label, padding: 0, grid: false), y: y,
            marks: rules(at: panel, areNamed: targets.count == 1, areColored: !isMixed)
              + panel.shapes
              .map { line($0, isMixed: isMixed, hasTargets: targets.count > 1) }.intertwined())
        }
      },
      shared: shared, legend: .above,
      height: panels.count > 1 ? 90 + 210 * Double(panels.count) : 400)
  }

  private static func line(
    _ shape: LossShape, isMixed: Bool, hasTargets: Bool
  ) -> LineMark {
    let target = hasTargets ? shape.target.map { "target \(NumberWords.number($0))" } : nil
    return LineMark(
      x: shape.predictions, y: shape.losses, color: isMixed ? shape.name : target,
      dash: isMixed ? target : nil)
  }

  /// Rules at the targets that lie within the predictions.
  private static func rules(
    at panel: LossShapePanel, areNamed: Bool, areColored: Bool
  ) -> [RuleMark] {
    let range = finiteRange(of: panel.shapes.lazy.flatMap(\.predictions))
    return panel.shapes.compactMap(\.target).uniqued()
      .filter { range?.contains($0) ?? false }
      .map { target in
        let name = "target \(NumberWords.number(target))"
        return RuleMark(
          x: target, color: areColored && !areNamed ? name : nil, label: areNamed ? name : nil)
      }
  }
}
