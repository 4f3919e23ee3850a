internal import Figures
internal import Training

/// Learning curves of experiments: what is drawn, said and tabulated of them.
struct CurvesFigure: FigureContent {
  let title: String
  /// The experiments with what readers call them.
  let experiments: [(title: String, result: ExperimentResult)]
  /// What is drawn, from the upper panel to the lower.
  let panels: [LearningCurvePanel]
  /// How it is drawn.
  let style: CurvesStyle

  /// The loss of experiments and, below it, a metric if there is one.
  init(
    title: String, experiments: [(title: String, result: ExperimentResult)], metric: Metric?,
    style: CurvesStyle = CurvesStyle()
  ) {
    self.title = title
    self.experiments = experiments
    self.style = style
    let quantities = [("loss", nil)] + [metric].compactMap(\.self).map { ($0.name, $0) }
    panels = quantities.map { name, metric in
      let bounds = metric?.bounds ?? Self.lossBounds(of: experiments.map(\.result.experiment.loss))
      let curves = experiments.map { title, result in
        LearningCurve(
          name: title, train: result.drawnSeries(.train, name, interval: style.interval),
          test: result.drawnSeries(.test, name, interval: style.interval), runs: result.runs.count)
      }
      return LearningCurvePanel(
        label: Self.label(of: metric), name: name, isHigherBetter: metric?.isHigherBetter ?? false,
        bounds: bounds, curves: curves,
        // A share keeps a linear axis: it has nothing to spread over decades.
        scale: bounds.upperBound < .infinity
          ? .linear
          : style.yscale.kind(for: curves.flatMap { $0.train.values + $0.test.values }))
    }
  }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    var figure = Figure.learningCurves(
      title: title, summary: summary, panels: panels, band: bandInWords, showsBest: style.marksBest,
      smoothing: style.smoothing > 0 ? .movingAverage(weight: style.smoothing) : nil)
    figure.legend = style.legend.placement
    return figure
  }

  /// What the bands span, for the legend; `nil` where there are none.
  var bandInWords: String? {
    let counts = Set(experiments.map(\.result.runs.count).filter { $0 > 1 })
    guard let most = counts.max() else { return nil }
    return "\(style.interval.inWords), \(counts.count == 1 ? "" : "up to ")\(most) seeds"
  }

  /// What no value of the experiments' losses leaves.
  private static func lossBounds(of losses: [Loss]) -> ClosedRange<Double> {
    let all = losses.map(\.bounds)
    let low = all.map(\.lowerBound).min() ?? 0
    return low...(all.map(\.upperBound).max() ?? .infinity)
  }

  /// The numbers drawn: `epoch,loss,val_loss,…`, with a first column `experiment` where there are several.
  var csv: String { LearningCurveTable(panels).text }

  /// What an axis calls a metric, or the loss.
  static func label(of metric: Metric?) -> String { metric?.label ?? "Loss" }
}

extension ExperimentResult {
  /// The mean of what was recorded epoch by epoch with its band over the seeds, and NaN for the epoch in which a run
  /// diverged, whose values were not recorded.
  fileprivate func drawnSeries(
    _ part: ResultQuantity.Part, _ name: String, interval: SeedInterval
  ) -> LearningCurve.Series {
    let mean = series(part, name)
    let diverges = runs.contains { $0.divergedAtEpoch == mean.count + 1 }
    let end: [Double] = diverges ? [.nan] : []
    guard runs.count > 1 else { return LearningCurve.Series(values: mean + end) }
    let bounds = interval.bounds(of: valuesByEpoch(part, name))
    return LearningCurve.Series(
      values: mean + end,
      band: LearningCurve.Series.Band(
        low: bounds.map { $0?.lowerBound ?? .nan } + end,
        high: bounds.map { $0?.upperBound ?? .nan } + end))
  }
}

extension LegendPlace {
  /// The place as figures know it.
  fileprivate var placement: LegendPlacement {
    switch self {
    case .auto: .automatic
    case .above: .above
    case .none: .hidden
    }
  }
}

extension Loss {
  /// What no value of it leaves.
  fileprivate var bounds: ClosedRange<Double> {
    switch self {
    case .cosineSimilarity: -1...1
    case .poisson: -.infinity ... .infinity
    default: 0 ... .infinity
    }
  }
}
