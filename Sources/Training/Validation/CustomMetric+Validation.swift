internal import Datasets

extension CustomMetric {
  /// Checks the name, and that the metric can be taken of such labels and outputs.
  func validate(output: Dense, target: Target, at keyPath: String) throws(TrainingError) {
    try CustomName(
      name: name, kind: "metric", taken: ["loss"] + Metric.all.flatMap(\.names)
    ).validate(at: keyPath)
    guard !name.hasPrefix("val_") else {
      throw TrainingError(
        "a metric of your own is called \(name)",
        advice: "leave val_ to the values on the test rows", at: keyPath)
    }
    guard terms >= 1 else {
      throw TrainingError(
        "\(name) has \(terms) terms", advice: "let each row give at least 1", at: keyPath)
    }
    guard let units = outputUnits(for: target) else {
      throw TrainingError(
        "\(name) makes no sense of \(target.inWords)",
        advice: "use another metric, or other targets", at: keyPath)
    }
    guard output.units == units else {
      throw TrainingError(
        "\(name) with \(target.inWords) expects \(units) output \(units == 1 ? "unit" : "units"), not \(output.units)",
        advice: "use another metric, or units: \(units)", at: keyPath)
    }
    guard outputActivations.contains(output.activation) else {
      let names = outputActivations.map(\.rawValue).joined(separator: " or ")
      throw TrainingError(
        "\(name) expects an output layer with \(names), not \(output.activation.rawValue)",
        advice: "use another metric, or another activation", at: keyPath)
    }
  }
}
