internal import Datasets
internal import TrainingKernels

/// What is measured on each batch: a loss and metrics, as the kernels know them.
struct Objective: Sendable {
  let loss: tk_loss
  /// Whether the loss is taken from the sums of the output layer, past its activation.
  let fromLogits: Bool
  let metrics: [tk_metric]
  /// `loss`, then the metrics' names.
  let names: [String]

  /// The objective of a checked experiment on targets of the given kind.
  init(_ experiment: Experiment, target: Target) {
    loss = experiment.loss.kernel
    fromLogits = experiment.loss.isFromLogits
    let units = experiment.layers.output?.units ?? 1
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
      logits: output.sums, targets: targets, targetStride: stride, weights: weights,
      gradient: differentiating ? output.gradient : nil, addTo: sums.start(of: 0))
    for index in metrics.indices {
      network.kernels.metric(
        metrics[index], rows, output.units, stride: output.stride, outputs: output.outputs,
        targets: targets, targetStride: stride, addTo: sums.start(of: index + 1))
    }
  }
}

extension Loss {
  /// Whether it is taken from the sums of a sigmoid or softmax layer rather than from its probabilities.
  var isFromLogits: Bool {
    switch self {
    case .binaryCrossentropy, .categoricalCrossentropy, .sparseCategoricalCrossentropy: true
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError, .hinge,
      .squaredHinge, .klDivergence:
      false
    }
  }

  /// The kernels' name of it.
  fileprivate var kernel: tk_loss {
    switch self {
    case .meanSquaredError: TK_MEAN_SQUARED_ERROR
    case .meanSquaredLogarithmicError: TK_MEAN_SQUARED_LOGARITHMIC_ERROR
    case .meanAbsoluteError: TK_MEAN_ABSOLUTE_ERROR
    case .binaryCrossentropy: TK_BINARY_CROSSENTROPY
    case .hinge: TK_HINGE
    case .squaredHinge: TK_SQUARED_HINGE
    case .categoricalCrossentropy: TK_CATEGORICAL_CROSSENTROPY
    case .sparseCategoricalCrossentropy: TK_SPARSE_CATEGORICAL_CROSSENTROPY
    case .klDivergence: TK_KL_DIVERGENCE
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
