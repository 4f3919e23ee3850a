internal import TrainingKernels

/// How a loss is computed.
enum LossArithmetic: Sendable {
  /// By the kernels.
  case kernel(tk_loss_settings)
  /// By a user's own functions.
  case custom(any CustomLoss)

  /// The computation of a loss on so many output units.
  init(_ loss: Loss, units: Int) {
    if case .custom(let loss) = loss {
      self = .custom(loss.base)
    } else {
      self = .kernel(loss.arithmetic(units: units))
    }
  }

  /// Whether the gradient is that with respect to the sums of the output layer, past its activation.
  var differentiatesSums: Bool {
    switch self {
    case .kernel(let settings): settings.differentiatesSums
    case .custom: false
    }
  }
}

extension Loss {
  /// What the kernels compute of it on so many output units; it is not a user's own.
  func arithmetic(units: Int) -> tk_loss_settings {
    var settings = tk_loss_settings(kernel)
    switch self {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .logCosh, .poisson, .cosineSimilarity, .hinge, .squaredHinge,
      .categoricalHinge, .klDivergence, .custom:
      break
    case .huber(let delta): settings.delta = delta
    case .binaryCrossentropy(let fromLogits, let smoothing):
      settings.reads_logits = fromLogits
      settings.smoothTargets(by: smoothing, classes: 2)
    case .binaryFocalCrossentropy(
      let isBalanced, let alpha, let gamma, let fromLogits, let smoothing):
      settings.reads_logits = fromLogits
      settings.smoothTargets(by: smoothing, classes: 2)
      settings.exponent = gamma
      if isBalanced { (settings.positive_weight, settings.negative_weight) = (alpha, 1 - alpha) }
    case .categoricalCrossentropy(let fromLogits, let smoothing):
      settings.reads_logits = fromLogits
      settings.smoothTargets(by: smoothing, classes: units)
    case .sparseCategoricalCrossentropy(let fromLogits): settings.reads_logits = fromLogits
    case .categoricalFocalCrossentropy(let alpha, let gamma, let fromLogits, let smoothing):
      settings.reads_logits = fromLogits
      settings.smoothTargets(by: smoothing, classes: units)
      settings.exponent = gamma
      settings.positive_weight = alpha
    case .categoricalGeneralizedCrossEntropy(let q): settings.exponent = q
    }
    return settings
  }

  /// The kernels' name of it.
  private var kernel: tk_loss {
    switch self {
    case .meanSquaredError: TK_MEAN_SQUARED_ERROR
    case .meanSquaredLogarithmicError: TK_MEAN_SQUARED_LOGARITHMIC_ERROR
    case .meanAbsoluteError: TK_MEAN_ABSOLUTE_ERROR
    case .meanAbsolutePercentageError: TK_MEAN_ABSOLUTE_PERCENTAGE_ERROR
    case .huber: TK_HUBER
    case .logCosh: TK_LOG_COSH
    case .poisson: TK_POISSON
    case .cosineSimilarity: TK_COSINE_SIMILARITY
    case .binaryCrossentropy: TK_BINARY_CROSSENTROPY
    case .binaryFocalCrossentropy: TK_BINARY_FOCAL_CROSSENTROPY
    case .hinge: TK_HINGE
    case .squaredHinge: TK_SQUARED_HINGE
    case .categoricalHinge: TK_CATEGORICAL_HINGE
    case .categoricalCrossentropy: TK_CATEGORICAL_CROSSENTROPY
    case .sparseCategoricalCrossentropy: TK_SPARSE_CATEGORICAL_CROSSENTROPY
    case .categoricalFocalCrossentropy: TK_CATEGORICAL_FOCAL_CROSSENTROPY
    case .categoricalGeneralizedCrossEntropy: TK_CATEGORICAL_GENERALIZED_CROSSENTROPY
    case .klDivergence: TK_KL_DIVERGENCE
    case .custom: preconditionFailure("no kernel computes a loss of a user's own")
    }
  }
}

extension tk_loss_settings {
  /// Targets as they are, and nothing weighted.
  fileprivate init(_ loss: tk_loss) {
    self.init(
      loss: loss, reads_logits: false, target_scale: 1, target_offset: 0, delta: 1, exponent: 1,
      positive_weight: 1, negative_weight: 1)
  }

  fileprivate mutating func smoothTargets(by smoothing: Double, classes: Int) {
    target_scale = 1 - smoothing
    target_offset = smoothing / Double(classes)
  }

  /// Whether the gradient is that with respect to the sums of the output layer, past its activation.
  var differentiatesSums: Bool {
    switch loss {
    case TK_BINARY_CROSSENTROPY, TK_BINARY_FOCAL_CROSSENTROPY, TK_CATEGORICAL_CROSSENTROPY,
      TK_SPARSE_CATEGORICAL_CROSSENTROPY, TK_CATEGORICAL_FOCAL_CROSSENTROPY,
      TK_CATEGORICAL_GENERALIZED_CROSSENTROPY:
      !reads_logits
    default: false
    }
  }
}
