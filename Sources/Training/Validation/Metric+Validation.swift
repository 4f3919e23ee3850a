internal import Datasets

extension Metric {
  /// Checks that the metric can be taken of such labels and outputs, and its settings.
  func validate(output: Dense, target: Target, at keyPath: String) throws(TrainingError) {
    try validateSettings(units: output.units, at: keyPath)
    switch self {
    case .mse, .mae, .rootMeanSquaredError, .r2Score:
      try expectNumbers(output, target, advice: "set labels: one_hot", at: keyPath)
    case .cosineSimilarity: try expectFit(of: .cosineSimilarity, output, target, at: keyPath)
    case .accuracy, .confusionMatrix:
      try expectLabels(target, at: keyPath)
    case .roundingAccuracy, .binaryAccuracy:
      try expectLabels(target, at: keyPath)
      try expectNumbers(output, target, advice: "use accuracy", at: keyPath)
    case .categoricalAccuracy, .topKCategoricalAccuracy:
      try expectLabels(target, at: keyPath)
      guard case .oneHot = target else {
        throw mismatch(target, "one-hot labels", adviceForIndices, at: keyPath)
      }
    case .sparseCategoricalAccuracy, .sparseTopKCategoricalAccuracy:
      try expectLabels(target, at: keyPath)
      guard case .classes = target, output.units > 1 else {
        throw mismatch(target, "class indices and an output for each", adviceForOneHot, at: keyPath)
      }
    case .precision, .recall, .truePositives, .trueNegatives, .falsePositives, .falseNegatives,
      .f1Score, .fBetaScore:
      try expectZeroAndOne(output, target, at: keyPath)
    case .auc(_, _, _, let fromLogits):
      try expectZeroAndOne(output, target, at: keyPath)
      guard fromLogits || output.activation.isProbability else {
        throw TrainingError(
          "auc expects probabilities, and the output layer has \(output.activation.rawValue)",
          advice: "set from_logits: true if the outputs are logits, or use activation: sigmoid",
          at: keyPath)
      }
    case .loss(let loss): try expectFit(of: loss, output, target, at: keyPath)
    case .custom(let metric):
      try metric.base.validate(output: output, target: target, at: keyPath)
    case .named(_, let metric):
      try metric.validate(output: output, target: target, at: keyPath)
    }
  }

  private func expectLabels(_ target: Target, at keyPath: String) throws(TrainingError) {
    guard case .real = target else { return }
    throw TrainingError(
      "\(names[0]) counts right labels, but the data has \(target.inWords)",
      advice: "use mse or mae", at: keyPath)
  }

  private func expectNumbers(
    _ output: Dense, _ target: Target, advice: String, at keyPath: String
  ) throws(TrainingError) {
    guard target.numbers == output.units || output.units == 1 else {
      throw TrainingError(
        "\(names[0]) compares each output with a number of its own, but the data has \(target.inWords)",
        advice: advice, at: keyPath)
    }
  }

  /// Each output must have a label 0 or 1 of its own.
  private func expectZeroAndOne(
    _ output: Dense, _ target: Target, at keyPath: String
  ) throws(TrainingError) {
    try expectLabels(target, at: keyPath)
    switch target {
    case .signed:
      throw mismatch(target, "labels 0 and 1", "leave out labels: signed", at: keyPath)
    case .classes, .real:
      guard target.numbers == output.units else {
        throw mismatch(
          target, "a label 0 or 1 for each output", "set labels: one_hot", at: keyPath)
      }
    case .oneHot: break
    }
  }

  /// A loss must be one that could be minimised; where it could not, that is the metric's fault.
  private func expectFit(
    of loss: Loss, _ output: Dense, _ target: Target, at keyPath: String
  ) throws(TrainingError) {
    do {
      try loss.validate(output: output, at: 0, target: target)
    } catch {
      let setting = error.keyPath.hasPrefix("loss.") ? ".\(error.keyPath.dropFirst(5))" : ""
      throw TrainingError(
        error.message, advice: setting.isEmpty ? "leave it out" : error.advice,
        at: keyPath + setting)
    }
  }

  private func mismatch(
    _ target: Target, _ expected: String, _ advice: String, at keyPath: String
  ) -> TrainingError {
    TrainingError(
      "\(names[0]) expects \(expected), not \(target.inWords)", advice: advice, at: keyPath)
  }

  private var adviceForIndices: String {
    self == .categoricalAccuracy
      ? "use accuracy" : "use sparse_top_k_categorical_accuracy for class indices"
  }

  private var adviceForOneHot: String {
    self == .sparseCategoricalAccuracy
      ? "use accuracy" : "use top_k_categorical_accuracy for one-hot labels"
  }
}

extension Activation {
  /// Whether the results are from 0 to 1 and mean a probability.
  fileprivate var isProbability: Bool { self == .sigmoid || self == .softmax }
}
