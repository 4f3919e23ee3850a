internal import Figures
internal import Training

/// Learning curves of experiments: what is drawn, said and tabulated of them.
struct CurvesFigure {
  var title: String
  /// The experiments with what readers call them.
  var experiments: [(title: String, result: ExperimentResult)]
  /// What is drawn below the loss.
  var metric: Metric?

  /// What is drawn, from the upper panel to the lower; the loss is no metric.
  var quantities: [(name: String, metric: Metric?)] {
    [("loss", nil)] + [metric].compactMap(\.self).map { ($0.name, $0) }
  }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    .learningCurves(
      title: title, summary: summary,
      panels: quantities.map { name, metric in
        LearningCurvePanel(
          label: Self.label(of: metric), bounds: metric?.bounds ?? lossBounds,
          curves: experiments.map { experiment in
            LearningCurve(
              name: experiment.title, train: experiment.result.series(.train, name),
              test: experiment.result.series(.test, name))
          })
      })
  }

  /// What no value of the experiments' losses leaves.
  private var lossBounds: ClosedRange<Double> {
    let all = experiments.map(\.result.experiment.loss.bounds)
    let low = all.map(\.lowerBound).min() ?? 0
    return low...(all.map(\.upperBound).max() ?? .infinity)
  }

  /// The numbers drawn: `epoch,loss,val_loss,…`, with a first column `experiment` where there are several.
  var csv: String {
    let isOverlay = experiments.count > 1
    let columns = quantities.flatMap { name, _ in
      ResultQuantity.Part.allCases.map { (part: $0, name: name) }
    }
    var head = ["epoch"] + columns.map { $0.part.seriesName($0.name) }
    if isOverlay { head.insert("experiment", at: 0) }
    var lines = [head.joined(separator: ",")]
    for (_, result) in experiments {
      let series = columns.map { result.series($0.part, $0.name) }
      for epoch in 0..<(series.map(\.count).max() ?? 0) {
        var cells =
          ["\(epoch + 1)"] + series.map { $0.indices.contains(epoch) ? "\($0[epoch])" : "" }
        if isOverlay { cells.insert(result.experiment.name, at: 0) }
        lines.append(cells.joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What an axis calls a metric, or the loss.
  static func label(of metric: Metric?) -> String { metric?.label ?? "Loss" }
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
