public import Datasets
private import Synchronization

/// An experiment that has been checked against its data, ready to run from any seed.
///
/// ```swift
/// let runs = try Trainer(experiment).runs()
/// ```
///
/// The data is prepared once and shared by all runs. A run depends on the experiment, the data and the seed alone: not
/// on how many run beside it.
public struct Trainer: Sendable {
  /// What is run.
  public let experiment: Experiment
  let engine: Engine

  /// Draws or reads the data of an experiment, and checks the experiment against it.
  ///
  /// - Throws: What is wrong with the data or the experiment, and with which key.
  public init(_ experiment: Experiment) throws(TrainingError) {
    try self.init(experiment, on: experiment.makeDataset())
  }

  /// Checks an experiment against its data, the whole of it, before the split.
  ///
  /// - Throws: What is wrong with the experiment, and with which key.
  public init(_ experiment: Experiment, on dataset: Dataset) throws(TrainingError) {
    let rows = try experiment.trainingRows(of: dataset)
    try experiment.earlyStopping?.validate(
      recording: ["loss"] + experiment.metrics.filter(\.isNumber).map(\.name),
      validates: rows < dataset.count)
    self.experiment = experiment
    engine =
      switch experiment.precision {
      case .float32:
        .float32(PreciseEngine(experiment, on: dataset, trainingRows: rows))
      case .float64:
        .float64(PreciseEngine(experiment, on: dataset, trainingRows: rows))
      }
  }

  /// Makes one run for each of the experiment's seeds, side by side on all cores.
  ///
  /// - Parameter progress: Called at the end of each epoch of each run, on any thread.
  /// - Returns: The runs in the order of the seeds.
  public func runs(progress: @Sendable (TrainingProgress) -> Void = { _ in }) -> [Run] {
    let finished = Mutex<[UInt32: Run]>([:])
    forEachRun(from: experiment.seeds, progress: progress) { run in
      finished.withLock { $0[run.seed] = run }
    }
    return finished.withLock { runs in experiment.seeds.compactMap { runs[$0] } }
  }

  /// Makes the run from one seed, which need not be one of the experiment's.
  ///
  /// - Parameters:
  ///   - seed: The seed of the initial weights and of the order of rows.
  ///   - progress: Called at the end of each epoch.
  /// - Returns: What was recorded.
  public func run(seed: UInt32, progress: (TrainingProgress) -> Void = { _ in }) -> Run {
    train(seed: seed, progress: progress).run
  }

  /// Makes the run from one seed and keeps the model.
  ///
  /// - Parameters:
  ///   - seed: The seed of the initial weights and of the order of rows.
  ///   - progress: Called at the end of each epoch.
  /// - Returns: What was recorded, and the model that is left.
  public func train(seed: UInt32, progress: (TrainingProgress) -> Void = { _ in }) -> TrainedRun {
    engine.train(seed: seed, progress: progress)
  }
}
