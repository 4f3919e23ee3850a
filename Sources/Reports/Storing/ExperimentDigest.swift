package import Training

/// Names the runs of an experiment by all that decides them, seeds apart: two experiments of the same digest give the
/// same run from the same seed.
package struct ExperimentDigest: Sendable, Hashable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// Joins what the experiment says, but for its name and its seeds, the data it is trained on, whole, and the version of
  /// the engine.
  package init(_ experiment: Experiment, on data: DataDigest) {
    var hash = SHA256()
    hash.update("lossbook engine \(Trainer.engineVersion)\n\(experiment.key.plainValue.json)\n")
    data.bytes.withUnsafeBytes { hash.update($0) }
    bytes = hash.finalize()
  }

  /// 64 digits: a name for a file.
  var text: String { bytes.hexadecimal }
}
