internal import Datasets
internal import TrainingKernels

/// How a metric is computed: what the kernels add up over the rows of an epoch, and the value that comes of it.
struct MetricPlan: Sendable {
  /// What is added up for each row.
  let source: Source
  /// How many numbers are added up.
  let count: Int
  /// What is made of the sums.
  let reduction: MetricReduction

  /// What is added up for each row.
  enum Source: Sendable {
    case metric(tk_metric_settings)
    case loss(tk_loss_settings)
  }

  /// The plan of a checked metric on targets of a kind.
  init(_ metric: Metric, target: Target, units: Int) {
    reduction = MetricReduction(metric.unnamed)
    switch metric.unnamed {
    case .loss(let loss):
      source = .loss(loss.arithmetic(units: units))
      count = lanes
    case .cosineSimilarity:
      source = .loss(Loss.cosineSimilarity.arithmetic(units: units))
      count = lanes
    case let metric:
      let settings = metric.arithmetic(for: target, units: units)
      source = .metric(settings)
      count = settings.sums(units: units)
    }
  }

  /// What one of the quantities of the sums comes to, over so many rows.
  func value(of sums: borrowing RowSums, _ quantity: Int, rows: Int) -> Double {
    reduction.value(of: sums, quantity, rows: rows)
  }
}

extension MetricPlan.Source {
  /// Adds each row that went forward to the sums.
  func measure<Real>(
    _ network: borrowing Network<Real>, rows: Int, targets: UnsafePointer<Real>, stride: Int,
    addTo sums: UnsafeMutablePointer<Double>
  ) {
    let output = network.output
    switch self {
    case .metric(let settings):
      network.kernels.metric(
        settings, rows, output.units, stride: output.stride, outputs: output.outputs,
        targets: targets, targetStride: stride, addTo: sums)
    case .loss(let settings):
      network.kernels.loss(
        settings, rows, output.units, stride: output.stride, outputs: output.outputs,
        logits: settings.reads_logits ? output.outputs : output.sums, targets: targets,
        targetStride: stride, weights: nil, gradient: nil, addTo: sums)
    }
  }
}
