internal import TrainingKernels

extension Loss {
  /// What the kernels compute of it on so many output units.
  func arithmetic(units: Int) -> tk_loss_settings {
    switch self {
    case .meanSquaredError: tk_loss_settings(TK_MEAN_SQUARED_ERROR)
    case .meanSquaredLogarithmicError: tk_loss_settings(TK_MEAN_SQUARED_LOGARITHMIC_ERROR)
    case .meanAbsoluteError: tk_loss_settings(TK_MEAN_ABSOLUTE_ERROR)
    case .huber(let delta): tk_loss_settings(TK_HUBER, delta: delta)
    case .binaryCrossentropy(let fromLogits, let smoothing):
      tk_loss_settings(
        TK_BINARY_CROSSENTROPY, readsLogits: fromLogits, smoothing: smoothing, classes: 2)
    case .hinge: tk_loss_settings(TK_HINGE)
    case .squaredHinge: tk_loss_settings(TK_SQUARED_HINGE)
    case .categoricalCrossentropy(let fromLogits, let smoothing):
      tk_loss_settings(
        TK_CATEGORICAL_CROSSENTROPY, readsLogits: fromLogits, smoothing: smoothing, classes: units)
    case .sparseCategoricalCrossentropy(let fromLogits):
      tk_loss_settings(TK_SPARSE_CATEGORICAL_CROSSENTROPY, readsLogits: fromLogits)
    case .klDivergence: tk_loss_settings(TK_KL_DIVERGENCE)
    }
  }
}

extension tk_loss_settings {
  fileprivate init(
    _ loss: tk_loss, readsLogits: Bool = false, smoothing: Double = 0, classes: Int = 1,
    delta: Double = 1
  ) {
    self.init(
      loss: loss, reads_logits: readsLogits, target_scale: 1 - smoothing,
      target_offset: smoothing / Double(classes), delta: delta)
  }

  /// Whether the gradient is that with respect to the sums of the output layer, past its activation.
  var differentiatesSums: Bool {
    switch loss {
    case TK_BINARY_CROSSENTROPY, TK_CATEGORICAL_CROSSENTROPY, TK_SPARSE_CATEGORICAL_CROSSENTROPY:
      !reads_logits
    default: false
    }
  }
}
