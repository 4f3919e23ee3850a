package import Training

extension Experiment {
  /// The names of what is recorded: `loss` and the metrics.
  package var seriesNames: [String] { ["loss"] + metrics.map(\.rawValue) }

  /// The metrics that say something the loss does not.
  package var ownMetrics: [Metric] { metrics.filter { $0 != loss.metric } }

  /// The name under which a value is recorded: a metric that is the loss itself is recorded as the loss.
  ///
  /// `nil` for what is not recorded.
  package func recordedName(of name: String) -> String? {
    if seriesNames.contains(name) { return name }
    return name == loss.metric?.rawValue ? "loss" : nil
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
