extension Dense {
  /// Checks the units and the factors of the penalties.
  func validate(at keyPath: String) throws(TrainingError) {
    guard units >= 1 else {
      throw TrainingError(
        "a layer has \(units) units", advice: "use at least 1", at: "\(keyPath).units")
    }
    guard units > 1 || activation != .softmax else {
      throw TrainingError(
        "softmax over 1 unit is always 1",
        advice: "use sigmoid, or one unit for each class", at: "\(keyPath).activation")
    }
    try kernelRegularizer?.validate(at: "\(keyPath).kernel_regularizer")
    try biasRegularizer?.validate(at: "\(keyPath).bias_regularizer")
    try activityRegularizer?.validate(at: "\(keyPath).activity_regularizer")
  }
}

extension Regularizer {
  fileprivate func validate(at keyPath: String) throws(TrainingError) {
    for (name, factor) in [("l1", l1), ("l2", l2)] where !factor.isFinite || factor < 0 {
      throw TrainingError(
        "\(name) is \(factor)", advice: "use a number of at least 0", at: "\(keyPath).\(name)")
    }
  }
}
