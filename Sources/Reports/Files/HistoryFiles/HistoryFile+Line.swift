internal import Foundation
internal import Training

extension HistoryFile {
  /// The result in one line, as `lossbook train` prints it: `Train: 0.836, Test: 0.852`.
  ///
  /// It gives the first metric, or the loss where there is none. Over several seeds it gives mean and sample
  /// standard deviation: `Train: 0.850 ± 0.005, Test: 0.847 ± 0.006 (30 seeds)`.
  package var line: String {
    let name = experiment.metrics.first?.name ?? "loss"
    var parts = ["Train: " + summary(of: runs.map(\.final.train), name)]
    if runs.contains(where: { !$0.final.test.isEmpty }) {
      parts.append("Test: " + summary(of: runs.map(\.final.test), name))
    }
    let seeds = runs.count > 1 ? " (\(runs.count) seeds)" : ""
    return parts.joined(separator: ", ") + seeds
  }

  private func summary(of finals: [[Run.Value]], _ name: String) -> String {
    let values = finals.map { final in final.first { $0.name == name }?.value ?? .nan }
    let mean = Self.threeDecimals(Statistic.mean(values))
    return values.count > 1 ? "\(mean) ± \(Self.threeDecimals(Statistic.sd(values)))" : mean
  }

  private static func threeDecimals(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    return String(format: "%.3f", value)
  }
}

extension ExperimentResult {
  /// The result in one line, as `lossbook train` prints it: `Train: 0.836, Test: 0.852`.
  package var line: String { HistoryFile(experiment: experiment, runs: runs).line }
}
