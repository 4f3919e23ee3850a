package import Training

/// What makes a run: two of the same key have the same history, whatever their experiments are called.
package struct RunKey: Sendable, Hashable {
  /// What is trained.
  let key: ExperimentKey
  /// What the run is drawn from.
  package let seed: UInt32

  /// The experiment without its name and with one seed for all.
  package var experiment: Experiment { key.experiment }

  /// The key of a run of an experiment.
  package init(_ experiment: Experiment, seed: UInt32) {
    self.init(ExperimentKey(experiment), seed: seed)
  }

  /// The key of one of many runs.
  init(_ key: ExperimentKey, seed: UInt32) {
    self.key = key
    self.seed = seed
  }
}

/// An experiment without its name and its seeds, as the key of what is kept of it.
///
/// It is shared by all runs of an experiment, which are looked up by the thousand: its hash is taken once, and one that is
/// the same object is not compared field by field.
final class ExperimentKey: Sendable, Hashable {
  let experiment: Experiment
  private let hash: Int

  init(_ experiment: Experiment) {
    self.experiment = experiment.key
    hash = self.experiment.hashValue
  }

  static func == (one: ExperimentKey, other: ExperimentKey) -> Bool {
    one === other || one.hash == other.hash && one.experiment == other.experiment
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension Experiment {
  /// Equal for experiments that give the same run from the same seed.
  package var key: Experiment {
    var experiment = self
    experiment.name = ""
    experiment.seeds = [0]
    return experiment
  }
}
