extension Loss {
  /// Checks the settings against Keras's bounds.
  func validateSettings() throws(TrainingError) {
    switch self {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError, .hinge,
      .squaredHinge, .sparseCategoricalCrossentropy, .klDivergence:
      break
    case .huber(let delta):
      try check(delta, "delta", "a positive number") { $0 > 0 }
    case .binaryCrossentropy(_, let labelSmoothing),
      .categoricalCrossentropy(_, let labelSmoothing):
      try check(labelSmoothing, "label_smoothing", "a number from 0 to 1") { (0...1).contains($0) }
    }
  }

  private func check(
    _ value: Double, _ key: String, _ wanted: String, _ isValid: (Double) -> Bool
  ) throws(TrainingError) {
    guard value.isFinite, isValid(value) else {
      throw TrainingError("\(key) is \(value)", advice: "use \(wanted)", at: "loss.\(key)")
    }
  }
}
