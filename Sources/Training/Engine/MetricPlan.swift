internal import Datasets
internal import TrainingKernels

/// How a metric is computed: what the kernels add up over the rows of an epoch, and the value that comes of it.
struct MetricPlan: Sendable {
  /// What is added up for each row.
  let rows: tk_metric_settings
  /// What is made of the sums.
  let reduction: Reduction
  /// How many numbers are added up.
  let count: Int

  /// What the sums come to.
  enum Reduction: Sendable {
    /// The mean over the rows.
    case mean
    /// The root of the mean over the rows.
    case rootOfMean
  }

  /// The measurement of a checked metric on targets of a kind.
  init(_ metric: Metric, target: Target, units: Int) {
    let metric = metric.unnamed
    rows = metric.kernel(for: target, units: units)
    reduction = if case .rootMeanSquaredError = metric { .rootOfMean } else { .mean }
    count = lanes
  }

  /// Adds each row that went forward to the sums.
  func measure<Real>(
    _ network: borrowing Network<Real>, rows: Int, targets: UnsafePointer<Real>, stride: Int,
    addTo sums: UnsafeMutablePointer<Double>
  ) {
    let output = network.output
    network.kernels.metric(
      self.rows, rows, output.units, stride: output.stride, outputs: output.outputs,
      targets: targets, targetStride: stride, addTo: sums)
  }

  /// What one of the quantities of the sums comes to, over so many rows.
  func value(of sums: borrowing RowSums, _ quantity: Int, rows: Int) -> Double {
    switch reduction {
    case .mean: sums.total(of: quantity) / Double(rows)
    case .rootOfMean: (sums.total(of: quantity) / Double(rows)).squareRoot()
    }
  }
}

extension Metric {
  /// What the kernels add up of it for targets of a kind.
  fileprivate func kernel(for target: Target, units: Int) -> tk_metric_settings {
    switch self {
    case .mse, .rootMeanSquaredError: tk_metric_settings(TK_SQUARED_ERROR)
    case .mae: tk_metric_settings(TK_ABSOLUTE_ERROR)
    case .roundingAccuracy: tk_metric_settings(TK_ROUNDING_ACCURACY)
    case .binaryAccuracy(let threshold):
      tk_metric_settings(TK_THRESHOLD_ACCURACY, threshold: threshold)
    case .accuracy:
      switch target {
      case .signed: tk_metric_settings(TK_SIGN_ACCURACY)
      case .oneHot: tk_metric_settings(TK_ONE_HOT_ACCURACY)
      case .classes, .real:
        units == 1
          ? tk_metric_settings(TK_THRESHOLD_ACCURACY, threshold: 0.5)
          : tk_metric_settings(TK_CLASS_ACCURACY)
      }
    case .named(_, let metric): metric.kernel(for: target, units: units)
    }
  }
}

extension tk_metric_settings {
  /// A metric with the settings it has.
  init(_ metric: tk_metric, threshold: Double = 0) {
    self.init(metric: metric, threshold: threshold)
  }
}
