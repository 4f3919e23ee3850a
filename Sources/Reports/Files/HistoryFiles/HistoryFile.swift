package import Training

/// The history file: an experiment and what was recorded while it ran, once for each seed.
package struct HistoryFile: Sendable, Hashable {
  /// What was run.
  package var experiment: Experiment
  /// One run for each seed, in the order of the seeds.
  package var runs: [Run]

  /// Joins an experiment and its runs.
  package init(experiment: Experiment, runs: [Run]) {
    self.experiment = experiment
    self.runs = runs
  }

  /// The version of the format: the value of the file's first key, `lossbook`.
  static let version = 1

  /// The key of a confusion matrix among the final values: a list of a list of counts for each class.
  static let confusionMatrixKey = "confusion_matrix"
}
