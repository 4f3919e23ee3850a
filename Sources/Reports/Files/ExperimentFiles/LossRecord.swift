internal import Training

/// The settings of any loss, as keys to be read: each loss uses some of them.
struct LossRecord: Sendable {
  /// Which loss it is; its settings are those below.
  private let kind: Loss
  private var delta = 1.0
  private var applyClassBalancing = false
  private var alpha = 0.25
  private var gamma = 2.0
  private var fromLogits = false
  private var labelSmoothing = 0.0
  private var q = 0.5

  init(_ loss: Loss) {
    kind = loss
    switch loss {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .logCosh, .poisson, .cosineSimilarity, .hinge, .squaredHinge,
      .categoricalHinge, .klDivergence, .custom:
      break
    case .huber(let delta): self.delta = delta
    case .binaryCrossentropy(let fromLogits, let labelSmoothing),
      .categoricalCrossentropy(let fromLogits, let labelSmoothing):
      self.fromLogits = fromLogits
      self.labelSmoothing = labelSmoothing
    case .binaryFocalCrossentropy(
      let applyClassBalancing, let alpha, let gamma, let fromLogits, let labelSmoothing):
      self.applyClassBalancing = applyClassBalancing
      self.alpha = alpha
      self.gamma = gamma
      self.fromLogits = fromLogits
      self.labelSmoothing = labelSmoothing
    case .categoricalFocalCrossentropy(let alpha, let gamma, let fromLogits, let labelSmoothing):
      self.alpha = alpha
      self.gamma = gamma
      self.fromLogits = fromLogits
      self.labelSmoothing = labelSmoothing
    case .sparseCategoricalCrossentropy(let fromLogits): self.fromLogits = fromLogits
    case .categoricalGeneralizedCrossEntropy(let q): self.q = q
    }
  }

  var loss: Loss {
    switch kind {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .logCosh, .poisson, .cosineSimilarity, .hinge, .squaredHinge,
      .categoricalHinge, .klDivergence, .custom:
      kind
    case .huber: .huber(delta: delta)
    case .binaryCrossentropy:
      .binaryCrossentropy(fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .binaryFocalCrossentropy:
      .binaryFocalCrossentropy(
        applyClassBalancing: applyClassBalancing, alpha: alpha, gamma: gamma,
        fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .categoricalCrossentropy:
      .categoricalCrossentropy(fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .sparseCategoricalCrossentropy: .sparseCategoricalCrossentropy(fromLogits: fromLogits)
    case .categoricalFocalCrossentropy:
      .categoricalFocalCrossentropy(
        alpha: alpha, gamma: gamma, fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .categoricalGeneralizedCrossEntropy: .categoricalGeneralizedCrossEntropy(q: q)
    }
  }
}

extension LossRecord {
  /// The settings of a loss.
  static func keys(of loss: Loss) -> [Key<LossRecord>] {
    switch loss {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .logCosh, .poisson, .cosineSimilarity, .hinge, .squaredHinge,
      .categoricalHinge, .klDivergence, .custom:
      []
    case .huber:
      [Key("delta", \.delta, .positiveNumber, "the error from which on it grows linearly")]
    case .binaryCrossentropy, .categoricalCrossentropy: [fromLogits, labelSmoothing]
    case .binaryFocalCrossentropy:
      [
        Key(
          "apply_class_balancing", \.applyClassBalancing, .boolean,
          "whether the label 1 counts alpha and the label 0 one minus alpha"),
        Key("alpha", \.alpha, .fraction, "the weight of the label 1"),
        gamma, fromLogits, labelSmoothing,
      ]
    case .sparseCategoricalCrossentropy: [fromLogits]
    case .categoricalFocalCrossentropy:
      [
        Key("alpha", \.alpha, .nonNegativeNumber, "the weight of all"),
        gamma, fromLogits, labelSmoothing,
      ]
    case .categoricalGeneralizedCrossEntropy:
      [
        Key(
          "q", \.q, .properFraction,
          "from near 0, the crossentropy, to near 1, which minds wrong labels least")
      ]
    }
  }

  private static let gamma = Key<LossRecord>(
    "gamma", \.gamma, .nonNegativeNumber, "how little what is told well already counts")
  private static let fromLogits = Key<LossRecord>(
    "from_logits", \.fromLogits, .boolean,
    "whether the outputs are logits, without a sigmoid or softmax")
  private static let labelSmoothing = Key<LossRecord>(
    "label_smoothing", \.labelSmoothing, .fraction,
    "how far targets are moved towards the mean of all classes")
}
