internal import Datasets

extension Metric {
  /// Checks that the metric can be taken of such labels and outputs, and its settings.
  func validate(output: Dense, target: Target, at keyPath: String) throws(TrainingError) {
    switch self {
    case .mse, .mae, .rootMeanSquaredError:
      try expectNumbers(output, target, advice: "set labels: one_hot", at: keyPath)
    case .accuracy:
      try expectLabels(target, at: keyPath)
    case .roundingAccuracy:
      try expectLabels(target, at: keyPath)
      try expectNumbers(output, target, advice: "use accuracy", at: keyPath)
    case .binaryAccuracy(let threshold):
      try expectLabels(target, at: keyPath)
      try expectNumbers(output, target, advice: "use accuracy", at: keyPath)
      guard threshold.isFinite else {
        throw TrainingError(
          "threshold is \(threshold)", advice: "use a number", at: "\(keyPath).threshold")
      }
    case .named(_, let metric):
      try metric.validate(output: output, target: target, at: keyPath)
    }
  }

  /// Checks that the metric is recorded under a name that nothing before it has.
  func validateName(
    among others: ArraySlice<Metric>, at keyPath: String
  ) throws(TrainingError) {
    guard !others.contains(self) else {
      throw TrainingError(
        "\(name) is asked for twice", advice: "leave one of them out", at: keyPath)
    }
    guard name != "loss", !others.contains(where: { $0.name == name }) else {
      throw TrainingError(
        "two values would be recorded as \(name)", advice: "give one of them a name of its own",
        at: keyPath)
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
}
