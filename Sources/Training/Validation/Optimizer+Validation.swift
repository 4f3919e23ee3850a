extension Optimizer {
  /// Checks the settings against Keras's bounds.
  func validate() throws(TrainingError) {
    switch self {
    case .sgd(let learningRate, let momentum, _):
      try check(learningRate, "learning_rate", "a positive number") { $0 > 0 }
      try check(momentum, "momentum", "a number from 0 to 1") { (0...1).contains($0) }
    case .rmsprop(let learningRate, let rho, let momentum, let epsilon, _):
      try check(learningRate, "learning_rate", "a positive number") { $0 > 0 }
      try check(rho, "rho", "a number from 0 to 1") { (0...1).contains($0) }
      try check(momentum, "momentum", "a number from 0 to 1") { (0...1).contains($0) }
      try check(epsilon, "epsilon", "a positive number") { $0 > 0 }
    case .adam(let learningRate, let beta1, let beta2, let epsilon, _):
      try check(learningRate, "learning_rate", "a positive number") { $0 > 0 }
      try check(beta1, "beta_1", "a number from 0 to below 1") { (0..<1).contains($0) }
      try check(beta2, "beta_2", "a number from 0 to below 1") { (0..<1).contains($0) }
      try check(epsilon, "epsilon", "a positive number") { $0 > 0 }
    }
  }

  private func check(
    _ value: Double, _ key: String, _ wanted: String, _ isValid: (Double) -> Bool
  ) throws(TrainingError) {
    guard value.isFinite, isValid(value) else {
      throw TrainingError("\(key) is \(value)", advice: "use \(wanted)", at: "optimizer.\(key)")
    }
  }
}
