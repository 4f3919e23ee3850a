extension Figure {
  /// Learning curves: panels below each other, epochs along x, numbered from 1.
  ///
  /// One run is drawn in two colours, train (blue) and test (orange). Several runs have a colour each; then test is
  /// solid and train dotted, where there are both. A value that is not finite is a gap.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; `LearningCurveDescription` unless said otherwise.
  ///   - panels: What is measured, from the top on.
  ///   - x: The axis that all panels share.
  /// - Returns: A figure 720 pixels wide, with 235 for each of several panels.
  public static func learningCurves(
    title: String, summary: String? = nil, panels: [LearningCurvePanel], x: Axis = .epochs
  ) -> Figure {
    let drawing = LearningCurveDrawing(panels)
    return Figure(
      title: title,
      summary: summary ?? LearningCurveDescription(panels, x: x.label).text,
      panels: panels.map { panel in
        [
          Panel(
            x: x, y: Axis(panel.label, bounds: panel.bounds),
            marks: panel.curves.flatMap(drawing.marks))
        ]
      },
      shared: [.x], legend: .above, height: panels.count > 1 ? 90 + 235 * Double(panels.count) : 400
    )
  }
}

extension Axis {
  /// Epochs, along which learning curves run from edge to edge.
  public static let epochs = Axis("Epoch", scale: .integer, padding: 0, grid: false)
}

/// How all curves of a figure are told apart.
private struct LearningCurveDrawing {
  /// Whether there are several runs, which colours then tell apart.
  private let isOverlay: Bool
  /// Whether dashes tell train and test apart.
  private let hasDashes: Bool

  init(_ panels: [LearningCurvePanel]) {
    isOverlay = panels.contains { $0.curves.count > 1 }
    hasDashes = isOverlay && Set(panels.flatMap(\.curves).flatMap(\.parts)).count > 1
  }

  func marks(of curve: LearningCurve) -> [LineMark] {
    // Solid goes to the first of the dashes: what a comparison is about, the test.
    (isOverlay ? curve.parts.reversed() : curve.parts).map { part in
      LineMark(
        x: curve[part].positions, y: curve[part].values,
        color: isOverlay ? curve.name : part.rawValue, dash: hasDashes ? part.rawValue : nil)
    }
  }
}
