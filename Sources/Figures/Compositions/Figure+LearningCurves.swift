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
  /// - Returns: A figure 720 pixels wide, with 235 for each of several panels.
  public static func learningCurves(
    title: String, summary: String? = nil, panels: [LearningCurvePanel], x: Axis = .epochs,
    band: String? = nil, showsBest: Bool = false
  ) -> Figure {
    let drawing = LearningCurveDrawing(panels, places: PositionWords(axis: x.label), band: band)
    let rules = showsBest ? panels.first.map(drawing.bestRules) ?? [] : []
    return Figure(
      title: title,
      summary: summary ?? LearningCurveDescription(panels, x: x.label).text,
      panels: panels.map { panel in
        [
          Panel(
            x: x, y: Axis(panel.label, scale: panel.scale, bounds: panel.bounds),
            marks: rules + panel.curves.flatMap(drawing.bands) + panel.curves.flatMap(drawing.lines)
          )
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
  private let places: PositionWords
  private let band: String?

  init(_ panels: [LearningCurvePanel], places: PositionWords, band: String?) {
    isOverlay = panels.contains { $0.curves.count > 1 }
    hasDashes = isOverlay && Set(panels.flatMap(\.curves).flatMap(\.parts)).count > 1
    self.places = places
    self.band = band
  }

  /// Below all lines, so that no band covers one.
  func bands(of curve: LearningCurve) -> [any Mark] {
    parts(of: curve).compactMap { part in
      let series = curve[part]
      return series.band.map {
        BandMark(
          x: series.positions, low: $0.low, high: $0.high, color: color(of: part, of: curve),
          label: band)
      }
    }
  }

  func lines(of curve: LearningCurve) -> [any Mark] {
    parts(of: curve).map { part in
      let series = curve[part]
      let divergence = series.divergencePosition.map {
        isOverlay ? "diverged" : "diverged \(places.at($0))"
      }
      return LineMark(
        x: series.positions, y: series.values, color: color(of: part, of: curve),
        dash: hasDashes ? part.rawValue : nil, divergence: divergence)
    }
  }

  /// A rule where each curve is best.
  func bestRules(of panel: LearningCurvePanel) -> [any Mark] {
    panel.curves.compactMap { curve in
      guard let part = curve.parts.last,
        let shape = CurveShape(curve[part], isHigherBetter: panel.isHigherBetter)
      else { return nil }
      let place = places.named(shape.bestPosition)
      return RuleMark(
        x: shape.bestPosition, color: isOverlay ? curve.name : nil,
        label: isOverlay ? "best" : "best \(part.rawValue) \(panel.label.lowercased()), \(place)")
    }
  }

  /// Solid goes to the first of the dashes: what a comparison is about, the test.
  private func parts(of curve: LearningCurve) -> [LearningCurve.Part] {
    isOverlay ? curve.parts.reversed() : curve.parts
  }

  private func color(of part: LearningCurve.Part, of curve: LearningCurve) -> String {
    isOverlay ? curve.name : part.rawValue
  }
}
