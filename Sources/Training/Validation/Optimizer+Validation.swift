extension Optimizer {
  /// Checks the settings against Keras's bounds.
  func validate() throws(TrainingError) {
    switch self {
    case .sgd(let learningRate, let momentum, _):
      try checkPositive(learningRate, "learning_rate")
      try checkFraction(momentum, "momentum")
    case .rmsprop(let learningRate, let rho, let momentum, let epsilon, _):
      try checkPositive(learningRate, "learning_rate")
      try checkFraction(rho, "rho")
      try checkFraction(momentum, "momentum")
      try checkPositive(epsilon, "epsilon")
    case .adamw(let learningRate, let weightDecay, let beta1, let beta2, let epsilon, _):
      try checkNotNegative(weightDecay, "weight_decay")
      try checkMoments(learningRate, beta1, beta2, epsilon)
    case .adagrad(let learningRate, let initialAccumulatorValue, let epsilon):
      try checkPositive(learningRate, "learning_rate")
      try checkNotNegative(initialAccumulatorValue, "initial_accumulator_value")
      try checkPositive(epsilon, "epsilon")
    case .adam(let learningRate, let beta1, let beta2, let epsilon, _),
      .adamax(let learningRate, let beta1, let beta2, let epsilon),
      .nadam(let learningRate, let beta1, let beta2, let epsilon):
      try checkMoments(learningRate, beta1, beta2, epsilon)
    }
  }

  /// The settings that Adam and its variants have in common.
  private func checkMoments(
    _ learningRate: Double, _ beta1: Double, _ beta2: Double, _ epsilon: Double
  ) throws(TrainingError) {
    try checkPositive(learningRate, "learning_rate")
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
