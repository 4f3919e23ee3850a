extension Figure {
  /// Learning curves: panels below each other, epochs along x, numbered from 1.
  ///
  /// One run is drawn in two colours, train (blue) and test (orange). Several runs have a colour each; then test is
  /// solid and train dotted, where there are both. A value that is not finite is a gap, and a cross where no finite one
  /// follows.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; `LearningCurveDescription` unless said otherwise.
  ///   - panels: What is measured, from the top on.
  ///   - x: The axis that all panels share.
  ///   - band: What the bands of the curves mean, for the legend: `95% t interval of 30 seeds`.
  ///   - showsBest: Whether an upright rule stands where the first panel's test curve, or train curve where there is
  ///     none, is best.
  ///   - smoothing: How the lines are made smooth; the values themselves lie faint behind. `nil` draws these alone.
  /// - Returns: A figure 720 pixels wide, with 235 for each of several panels.
  public static func learningCurves(
    title: String, summary: String? = nil, panels: [LearningCurvePanel], x: Axis = .epochs,
    band: String? = nil, showsBest: Bool = false, smoothing: Smoothing? = nil
  ) -> Figure {
    var drawing = LearningCurveDrawing(panels, places: PositionWords(axis: x.label), band: band)
    drawing.smoothing = smoothing
    let rules = showsBest ? panels.first.map(drawing.bestRules) ?? [] : []
    return Figure(
      title: title,
      summary: summary ?? LearningCurveDescription(panels, x: x.label, smoothing: smoothing).text,
      panels: panels.map { panel in
        [
          Panel(
            x: x, y: Axis(panel.label, scale: panel.scale, bounds: panel.bounds),
            marks: rules + panel.curves.flatMap(drawing.bands) + drawing.lines(of: panel.curves)
          )
        ]
      },
      shared: [.x], height: panels.count > 1 ? 90 + 235 * Double(panels.count) : 400
    )
  }
}

extension Axis {
  /// Epochs, along which learning curves run from edge to edge.
  public static let epochs = Axis("Epoch", scale: .integer, padding: 0, grid: false)
}
