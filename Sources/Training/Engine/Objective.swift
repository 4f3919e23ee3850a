internal import Datasets
internal import TrainingKernels

/// What is measured on each batch: a loss and metrics, as the kernels know them.
struct Objective: Sendable {
  let loss: tk_loss_settings
  let metrics: [tk_metric]
  /// `loss`, then the metrics' names.
  let names: [String]

  /// The objective of a checked experiment on targets of the given kind.
  init(_ experiment: Experiment, target: Target) {
    let units = experiment.layers.output?.units ?? 1
    loss = experiment.loss.arithmetic(units: units)
    metrics = experiment.metrics.map { $0.kernel(for: target, units: units) }
    names = ["loss"] + experiment.metrics.map(\.rawValue)
  }

  /// Adds the loss and the metrics of each row that went forward to sums in the order of ``names``.
  ///
  /// The loss of each row is multiplied by its weight, if there are `weights`. `differentiating` leaves the gradient of
  /// the mean loss of the rows in the output layer.
  func measure<Real>(
    _ network: borrowing Network<Real>, rows: Int, targets: UnsafePointer<Real>, stride: Int,
    weights: UnsafePointer<Real>? = nil, differentiating: Bool, into sums: borrowing RowSums
  ) {
    let output = network.output
    network.kernels.loss(
      loss, rows, output.units, stride: output.stride, outputs: output.outputs,
      logits: loss.reads_logits ? output.outputs : output.sums, targets: targets,
      targetStride: stride, weights: weights,
      gradient: differentiating ? output.gradient : nil, addTo: sums.start(of: 0))
    for index in metrics.indices {
      network.kernels.metric(
        metrics[index], rows, output.units, stride: output.stride, outputs: output.outputs,
        targets: targets, targetStride: stride, addTo: sums.start(of: index + 1))
    }
  }
}

extension Metric {
  /// The kernels' name of it for targets of a kind.
  fileprivate func kernel(for target: Target, units: Int) -> tk_metric {
    switch self {
    case .mse: TK_SQUARED_ERROR
    case .mae: TK_ABSOLUTE_ERROR
    case .roundingAccuracy: TK_ROUNDING_ACCURACY
    case .binaryAccuracy: TK_THRESHOLD_ACCURACY
    case .accuracy:
      switch target {
      case .signed: TK_SIGN_ACCURACY
      case .oneHot: TK_ONE_HOT_ACCURACY
      case .classes, .real: units == 1 ? TK_THRESHOLD_ACCURACY : TK_CLASS_ACCURACY
      }
    }
  }
}
