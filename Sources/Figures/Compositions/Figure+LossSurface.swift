extension Figure {
  /// The loss around the weights of a trained model, along two directions: levels in colours with a colour bar, and a mark
  /// at the weights themselves, which stand at (0, 0).
  ///
  /// ```swift
  /// let loss = Grid(x: -1...1, y: -1...1, columns: 41, rows: 41) { x, y in 0.1 + x * x + 3 * y * y }
  /// let figure = Figure.lossSurface(title: "Loss around the trained weights", loss: loss, scale: .logarithmic)
  /// ```
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; `LossSurfaceDescription` unless said otherwise.
  ///   - loss: The loss at each pair of steps; what is not finite is left out.
  ///   - labels: The names of the two directions.
  ///   - lossLabel: What the colours measure.
  ///   - scale: How losses become colours; logarithmic where they span powers of ten.
  /// - Returns: A figure of one panel, 600 by 540 pixels.
  public static func lossSurface(
    title: String, summary: String? = nil, loss: Grid,
    labels: (x: String, y: String) = ("Step along direction 1", "Step along direction 2"),
    lossLabel: String = "Loss", scale: ScaleKind = .linear
  ) -> Figure {
    Figure(
      title: title, summary: summary ?? LossSurfaceDescription(loss, quantity: lossLabel).text,
      panels: [
        [
          Panel(
            x: Axis(labels.x, padding: 0, grid: false), y: Axis(labels.y, padding: 0, grid: false),
            color: ColorAxis(lossLabel, scale: scale, steps: .bands(10)),
            marks: [
              ContourMark(grid: loss), ContourMark(grid: loss, form: .lines),
              SpotMark(x: 0, y: 0, label: "trained weights"),
            ])
        ]
      ], legend: .above, width: 600, height: 540)
  }
}
