/// One run as learning curves show it: a value an epoch.
public struct LearningCurve: Sendable, Hashable {
  /// The name of the experiment.
  public var name: String
  /// The values on the training rows, from the first epoch on; empty for none.
  public var train: [Double]
  /// The values on the test rows, from the first epoch on; empty for none.
  public var test: [Double]

  /// The curve of one quantity of one run.
  public init(name: String = "", train: [Double], test: [Double]) {
    self.name = name
    self.train = train
    self.test = test
  }
}

/// One panel of learning curves.
public struct LearningCurvePanel: Sendable, Hashable {
  /// What is measured: `Loss`, `Accuracy`.
  public var label: String
  /// Limits of what can be measured: `0...1` for a share.
  public var bounds: ClosedRange<Double>
  /// The runs, in the order of their colours; the same names in every panel.
  public var curves: [LearningCurve]

  /// A panel; for values from zero upward unless said otherwise.
  public init(
    label: String, bounds: ClosedRange<Double> = 0 ... .infinity, curves: [LearningCurve]
  ) {
    self.label = label
    self.bounds = bounds
    self.curves = curves
  }
}

extension Figure {
  /// Learning curves: panels below each other, epochs along x, numbered from 1.
  ///
  /// One run is drawn in two colours, train (blue) and test (orange). Several runs have a colour each; then test is
  /// solid and train dotted. A value that is not finite is a gap.
  public static func learningCurves(
    title: String, summary: String = "", panels: [LearningCurvePanel]
  ) -> Figure {
    let isOverlay = panels.contains { $0.curves.count > 1 }
    return Figure(
      title: title, summary: summary,
      panels: panels.map { panel in
        [
          Panel(
            x: Axis("Epoch", scale: .integer, padding: 0, grid: false),
            y: Axis(panel.label, bounds: panel.bounds),
            marks: panel.curves.flatMap { marks(of: $0, isOverlay: isOverlay) })
        ]
      },
      shared: [.x], legend: .above, height: panels.count > 1 ? 90 + 235 * Double(panels.count) : 400
    )
  }

  private static func marks(of curve: LearningCurve, isOverlay: Bool) -> [LineMark] {
    let parts = [("train", curve.train), ("test", curve.test)].filter { !$0.1.isEmpty }
    // Solid goes to the first of the dashes: what a comparison is about, the test.
    return (isOverlay ? parts.reversed() : parts).map { name, values in
      LineMark(
        x: values.indices.map { Double($0 + 1) }, y: values, color: isOverlay ? curve.name : name,
        dash: isOverlay ? name : nil)
    }
  }
}
