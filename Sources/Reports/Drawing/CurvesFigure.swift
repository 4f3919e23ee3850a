internal import Figures
internal import Training

/// Learning curves of experiments: what is drawn, said and tabulated of them.
struct CurvesFigure: FigureContent {
  var title: String
  /// The experiments with what readers call them.
  var experiments: [(title: String, result: ExperimentResult)]
  /// What is drawn below the loss.
  var metric: Metric?
  /// How it is drawn.
  var style = CurvesStyle()

  /// What is drawn, from the upper panel to the lower; the loss is no metric.
  var quantities: [(name: String, metric: Metric?)] {
    [("loss", nil)] + [metric].compactMap(\.self).map { ($0.name, $0) }
  }

  /// What is drawn, from the upper panel to the lower.
  var panels: [LearningCurvePanel] {
    quantities.map { name, metric in
      LearningCurvePanel(
        label: Self.label(of: metric), name: name, isHigherBetter: metric?.isHigherBetter ?? false,
        bounds: metric?.bounds ?? lossBounds,
        curves: experiments.map { experiment in
          LearningCurve(
            name: experiment.title, train: experiment.result.drawnSeries(.train, name),
            test: experiment.result.drawnSeries(.test, name), runs: experiment.result.runs.count)
        })
    }
  }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    .learningCurves(title: title, summary: summary, panels: panels)
  }

  /// What no value of the experiments' losses leaves.
  private var lossBounds: ClosedRange<Double> {
    let all = experiments.map(\.result.experiment.loss.bounds)
    let low = all.map(\.lowerBound).min() ?? 0
    return low...(all.map(\.upperBound).max() ?? .infinity)
  }

  /// The numbers drawn: `epoch,loss,val_loss,…`, with a first column `experiment` where there are several.
  var csv: String { LearningCurveTable(panels).text }

  /// What an axis calls a metric, or the loss.
  static func label(of metric: Metric?) -> String { metric?.label ?? "Loss" }
}

extension ExperimentResult {
  /// What was recorded epoch by epoch, and NaN for the epoch in which a run diverged, whose values were not recorded.
  fileprivate func drawnSeries(_ part: ResultQuantity.Part, _ name: String) -> [Double] {
    let series = series(part, name)
    let diverges = runs.contains { $0.divergedAtEpoch == series.count + 1 }
    return diverges ? series + [.nan] : series
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
