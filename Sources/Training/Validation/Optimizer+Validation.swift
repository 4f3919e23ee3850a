extension Optimizer {
  /// Checks the settings against Keras's bounds.
  func validate() throws(TrainingError) {
    try learningRate.validate()
    switch self {
    case .sgd(_, let momentum, _):
      try checkFraction(momentum, "momentum")
    case .rmsprop(_, let rho, let momentum, let epsilon, _):
      try checkFraction(rho, "rho")
      try checkFraction(momentum, "momentum")
      try checkPositive(epsilon, "epsilon")
    case .adamw(_, let weightDecay, let beta1, let beta2, let epsilon, _):
      try checkNotNegative(weightDecay, "weight_decay")
      try checkMoments(beta1, beta2, epsilon)
    case .adagrad(_, let initialAccumulatorValue, let epsilon):
      try checkNotNegative(initialAccumulatorValue, "initial_accumulator_value")
      try checkPositive(epsilon, "epsilon")
    case .adam(_, let beta1, let beta2, let epsilon, _),
      .adamax(_, let beta1, let beta2, let epsilon),
      .nadam(_, let beta1, let beta2, let epsilon):
      try checkMoments(beta1, beta2, epsilon)
    }
  }

  /// The settings that Adam and its variants have in common.
  private func checkMoments(
    _ beta1: Double, _ beta2: Double, _ epsilon: Double
  ) throws(TrainingError) {
    try check(beta1, "beta_1", "a number from 0 to below 1") { (0..<1).contains($0) }
    try check(beta2, "beta_2", "a number from 0 to below 1") { (0..<1).contains($0) }
    try checkPositive(epsilon, "epsilon")
  }

  private func checkPositive(_ value: Double, _ key: String) throws(TrainingError) {
    try check(value, key, "a positive number") { $0 > 0 }
  }

  private func checkNotNegative(_ value: Double, _ key: String) throws(TrainingError) {
    try check(value, key, "a number of at least 0") { $0 >= 0 }
  }

  private func checkFraction(_ value: Double, _ key: String) throws(TrainingError) {
    try check(value, key, "a number from 0 to 1") { (0...1).contains($0) }
  }

  private func check(
    _ value: Double, _ key: String, _ wanted: String, _ isValid: (Double) -> Bool
  ) throws(TrainingError) {
    guard value.isFinite, isValid(value) else {
      throw TrainingError("\(key) is \(value)", advice: "use \(wanted)", at: "optimizer.\(key)")
    }
  }
}
