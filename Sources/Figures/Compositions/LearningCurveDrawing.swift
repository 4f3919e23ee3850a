/// How all curves of a figure are told apart.
struct LearningCurveDrawing {
  /// Whether there are several runs, which colours then tell apart.
  private let isOverlay: Bool
  /// Whether dashes tell train and test apart.
  private let hasDashes: Bool
  private let places: PositionWords
  private let band: String?
  /// How lines are made smooth.
  var smoothing: Smoothing?
  /// The epochs of the longest curve, shared by all that are as long.
  private let epochs: [Double]

  init(_ panels: [LearningCurvePanel], places: PositionWords, band: String?) {
    isOverlay = panels.contains { $0.curves.count > 1 }
    hasDashes = isOverlay && Set(panels.flatMap(\.curves).flatMap(\.parts)).count > 1
    self.places = places
    self.band = band
    let series = panels.flatMap(\.curves).flatMap { [$0.train, $0.test] }.filter { $0.x == nil }
    epochs =
      LearningCurve.Series(
        values: series.map(\.values).max { $0.count < $1.count } ?? []
      ).positions
  }

  /// Below all lines, so that no band covers one.
  func bands(of curve: LearningCurve) -> [any Mark] {
    parts(of: curve).compactMap { part in
      let series = curve[part]
      return series.band.map {
        BandMark(
          x: positions(of: series), low: $0.low, high: $0.high, color: color(of: part, of: curve),
          label: band)
      }
    }
  }

  /// The lines, and below all of them the values themselves where they are made smooth. Lines that coincide take turns.
  func lines(of curves: [LearningCurve]) -> [any Mark] {
    let series = curves.flatMap { curve in parts(of: curve).map { (part: $0, curve: curve) } }
    let lines = series.map { line(of: $0.part, of: $0.curve) }
    guard let smoothing else { return lines.intertwined() }
    let raw = lines.map { line in
      LineMark(x: line.x, y: line.y, color: line.color, emphasis: .faint)
    }
    let smooth = zip(lines, series).map { line, series in
      var line = line
      line.y = series.curve[series.part].thinning?.smoothed ?? smoothing.smoothed(line.y)
      return line
    }
    return raw + smooth.intertwined()
  }

  private func line(of part: LearningCurve.Part, of curve: LearningCurve) -> LineMark {
    let series = curve[part]
    let divergence = series.divergencePosition.map {
      isOverlay ? "diverged" : "diverged \(places.at($0))"
    }
    return LineMark(
      x: positions(of: series), y: series.values, color: color(of: part, of: curve),
      dash: hasDashes ? part.rawValue : nil, divergence: divergence)
  }

  private func positions(of series: LearningCurve.Series) -> [Double] {
    series.x == nil && series.values.count == epochs.count ? epochs : series.positions
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
