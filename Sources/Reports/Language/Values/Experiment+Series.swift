package import Training

extension Experiment {
  /// The names of what is recorded: `loss` and the metrics.
  package var seriesNames: [String] { ["loss"] + recordedMetrics.map(\.name) }

  /// The metrics that are one number, recorded epoch by epoch.
  package var recordedMetrics: [Metric] { metrics.filter(\.isNumber) }

  /// The metrics that say something the loss does not.
  package var ownMetrics: [Metric] { recordedMetrics.filter { $0 != loss.metric } }

  /// The name of what sums up a run in one number: the first metric, or the loss where there is none.
  package var mainName: String { recordedMetrics.first?.name ?? "loss" }

  /// The name under which a value is recorded: a metric that is the loss itself is recorded as the loss.
  ///
  /// `nil` for what is not recorded.
  package func recordedName(of name: String) -> String? {
    if seriesNames.contains(name) { return name }
    return name == loss.metric?.name ? "loss" : nil
  }

  /// The metric that a name stands for: one that is recorded, or the one that is the loss; `nil` for other names.
  package func metric(named name: String) -> Metric? {
    recordedMetrics.first { $0.name == name } ?? loss.metric.flatMap { $0.name == name ? $0 : nil }
  }
}

extension Loss {
  /// The metric that is the same as the loss.
  var metric: Metric? {
    switch self {
    case .meanSquaredError: .mse
    case .meanAbsoluteError: .mae
    default: nil
    }
  }
}
