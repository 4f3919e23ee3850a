extension Metric {
  /// Checks the settings against Keras's bounds and against the number of outputs.
  func validateSettings(units: Int, at keyPath: String) throws(TrainingError) {
    func check<Value>(
      _ value: Value?, _ key: String, _ wanted: String, _ isValid: (Value) -> Bool
    ) throws(TrainingError) {
      guard let value, !isValid(value) else { return }
      throw TrainingError("\(key) is \(value)", advice: "use \(wanted)", at: "\(keyPath).\(key)")
    }

    switch self {
    case .binaryAccuracy(let threshold):
      try check(threshold, "threshold", "a number", \.isFinite)
    case .topKCategoricalAccuracy(let k), .sparseTopKCategoricalAccuracy(let k):
      try check(k, "k", "at least 1") { $0 >= 1 }
    case .precision(let threshold, let topK, let classID),
      .recall(let threshold, let topK, let classID):
      try check(threshold, "thresholds", "a number from 0 to 1") { (0...1).contains($0) }
      try check(topK, "top_k", "a number from 1 to \(units), the outputs") {
        (1...units).contains($0)
      }
      try check(classID, "class_id", "a number from 0 to \(units - 1), the last output") {
        (0..<units).contains($0)
      }
    case .truePositives(let threshold), .trueNegatives(let threshold),
      .falsePositives(let threshold), .falseNegatives(let threshold):
      try check(threshold, "thresholds", "a number from 0 to 1") { (0...1).contains($0) }
    case .f1Score(let average, let threshold), .fBetaScore(let average, _, let threshold):
      try check(threshold, "threshold", "a number above 0, up to 1") { $0 > 0 && $0 <= 1 }
      if case .fBetaScore(_, let beta, _) = self {
        try check(beta, "beta", "a positive number") { $0 > 0 && $0.isFinite }
      }
      guard average != nil || units == 1 else {
        throw TrainingError(
          "\(names[0]) has a value for each of \(units) outputs",
          advice: "set average: macro, micro or weighted", at: keyPath)
      }
    case .auc(let thresholds, _, _, _):
      try check(thresholds, "num_thresholds", "a number from 2 to \(Self.mostThresholds)") {
        (2...Self.mostThresholds).contains($0)
      }
    case .mse, .mae, .rootMeanSquaredError, .r2Score, .cosineSimilarity, .accuracy,
      .roundingAccuracy,
      .categoricalAccuracy, .sparseCategoricalAccuracy, .loss, .confusionMatrix, .custom, .named:
      break
    }
  }

  /// More than a curve can use.
  private static let mostThresholds = 1_000_000

  /// Checks that the metric is recorded under a name that nothing before it has, nor anything else.
  func validateName(
    among others: ArraySlice<Metric>, at keyPath: String
  ) throws(TrainingError) {
    guard !others.contains(self) else {
      throw TrainingError(
        "\(name) is asked for twice", advice: "leave one of them out", at: keyPath)
    }
    guard !others.contains(where: { $0.name == name }) else {
      throw TrainingError(
        "two values would be recorded as \(name)", advice: "give one of them a name of its own",
        at: keyPath)
    }
    guard case .named(_, let metric) = self else { return }
    guard metric.isNumber else {
      throw TrainingError(
        "confusion_matrix has no other name", advice: "leave its own name out", at: keyPath)
    }
    guard !["loss", "confusion_matrix"].contains(name), !name.hasPrefix("val_") else {
      throw TrainingError(
        "the name \(name) means something else in a history", advice: "use another name",
        at: keyPath)
    }
  }
}
