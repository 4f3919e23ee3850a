public import Datasets

/// An experiment that has been checked against its data, ready to run from any seed.
public struct Trainer: Sendable {
  /// What is run.
  public let experiment: Experiment

  /// Checks an experiment against its data, the whole of it, before the split.
  ///
  /// - Throws: what is wrong with the experiment, and with which key.
  public init(_ experiment: Experiment, on dataset: Dataset) throws(TrainingError) {
    self.experiment = experiment
  }

  /// One run for each of the experiment's seeds, in their order, side by side on all cores.
  ///
  /// The result does not depend on how many there are.
  public func runs() -> [Run] { [] }
}
