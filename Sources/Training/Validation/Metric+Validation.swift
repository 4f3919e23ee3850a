internal import Datasets

extension Metric {
  /// Checks that the metric can be taken of such labels and outputs.
  func validate(output: Dense, target: Target, at keyPath: String) throws(TrainingError) {
    switch (self, target) {
    case (.accuracy, .real), (.roundingAccuracy, .real), (.binaryAccuracy, .real):
      throw TrainingError(
        "\(rawValue) counts right labels, but the data has \(target.inWords)",
        advice: "use mse or mae", at: keyPath)
    case (.accuracy, _): return
    default:
      guard target.numbers == output.units || output.units == 1 else {
        throw TrainingError(
          "\(rawValue) compares each output with a number of its own, but the data has \(target.inWords)",
          advice: self == .mse || self == .mae ? "set labels: one_hot" : "use accuracy",
          at: keyPath)
      }
    }
  }
}
