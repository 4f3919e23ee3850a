internal import Training

/// What a loss is a function of, where it is drawn over the prediction.
package enum LossDomain: Sendable, Hashable {
  /// A number, for real targets.
  case quantity
  /// A score whose sign decides, for the labels -1 and 1.
  case score
  /// The probability of class 1, for the labels 0 and 1.
  case probability
  /// The probability of the right one of several classes.
  case classProbability

  /// The domain of a loss; `nil` for one whose outputs cannot be told apart from each other.
  init?(of loss: Loss) {
    switch loss {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .huber, .logCosh, .poisson:
      self = .quantity
    case .hinge, .squaredHinge: self = .score
    case .binaryCrossentropy(let fromLogits, _),
      .binaryFocalCrossentropy(_, _, _, let fromLogits, _):
      self = fromLogits ? .score : .probability
    case .categoricalCrossentropy, .sparseCategoricalCrossentropy, .categoricalFocalCrossentropy,
      .categoricalGeneralizedCrossEntropy, .categoricalHinge, .klDivergence:
      self = .classProbability
    case .cosineSimilarity, .custom: return nil
    }
  }

  /// What targets a curve is drawn for unless said otherwise.
  var usualTargets: [Double] {
    switch self {
    case .quantity, .classProbability: [1]
    case .score: [-1, 1]
    case .probability: [0, 1]
    }
  }

  /// The only targets that there are; `nil` where every number is one.
  var labels: [Double]? {
    switch self {
    case .quantity: nil
    case .score, .probability, .classProbability: usualTargets
    }
  }

  /// What it is called in a message.
  var noun: String {
    switch self {
    case .quantity: "a quantity"
    case .score: "a score"
    case .probability: "the probability of class 1"
    case .classProbability: "the probability of the right class"
    }
  }
}

extension Loss {
  /// The loss of the score before the sigmoid, for a crossentropy of two classes; the loss itself otherwise.
  var ofScores: Loss {
    switch self {
    case .binaryCrossentropy(_, let smoothing):
      .binaryCrossentropy(fromLogits: true, labelSmoothing: smoothing)
    case .binaryFocalCrossentropy(let isBalanced, let alpha, let gamma, _, let smoothing):
      .binaryFocalCrossentropy(
        applyClassBalancing: isBalanced, alpha: alpha, gamma: gamma, fromLogits: true,
        labelSmoothing: smoothing)
    default: self
    }
  }
}
