extension Loss {
  /// Checks the settings: Keras's bounds, and where it has none what gives a loss.
  func validateSettings() throws(TrainingError) {
    switch self {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .logCosh, .poisson, .cosineSimilarity, .hinge, .squaredHinge,
      .categoricalHinge, .sparseCategoricalCrossentropy, .klDivergence, .custom:
      break
    case .huber(let delta):
      try check(delta, "delta", "a positive number") { $0 > 0 }
    case .binaryCrossentropy(_, let labelSmoothing),
      .categoricalCrossentropy(_, let labelSmoothing):
      try checkFraction(labelSmoothing, "label_smoothing")
    case .binaryFocalCrossentropy(_, let alpha, let gamma, _, let labelSmoothing):
      try checkFraction(alpha, "alpha")
      try checkNotNegative(gamma, "gamma")
      try checkFraction(labelSmoothing, "label_smoothing")
    case .categoricalFocalCrossentropy(let alpha, let gamma, _, let labelSmoothing):
      try checkNotNegative(alpha, "alpha")
      try checkNotNegative(gamma, "gamma")
      try checkFraction(labelSmoothing, "label_smoothing")
    case .categoricalGeneralizedCrossEntropy(let q):
      try check(q, "q", "a number between 0 and 1") { $0 > 0 && $0 < 1 }
    }
  }

  private func checkFraction(_ value: Double, _ key: String) throws(TrainingError) {
    try check(value, key, "a number from 0 to 1") { (0...1).contains($0) }
  }

  private func checkNotNegative(_ value: Double, _ key: String) throws(TrainingError) {
    try check(value, key, "a number of at least 0") { $0 >= 0 }
  }

  private func check(
    _ value: Double, _ key: String, _ wanted: String, _ isValid: (Double) -> Bool
  ) throws(TrainingError) {
    guard value.isFinite, isValid(value) else {
      throw TrainingError("\(key) is \(value)", advice: "use \(wanted)", at: "loss.\(key)")
    }
  }
}
