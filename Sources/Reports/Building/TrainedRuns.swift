internal import Training

/// The runs of a build, each with as much of it as something reads.
struct TrainedRuns: Sendable {
  /// The runs; those that nothing follows epoch by epoch have no history.
  private(set) var runs: [RunKey: Run] = [:]
  /// The models that something is drawn from.
  private(set) var models: [RunKey: Model] = [:]

  /// A run on its way into the collection.
  struct Entry: Sendable {
    let key: RunKey
    let run: Run
    let model: Model?

    /// Lets go of what nothing reads.
    init(key: RunKey, run: Run, model: Model?, keeping parts: RunParts) {
      self.key = key
      var run = run
      if !parts.contains(.history) { run.history = History(series: []) }
      self.run = run
      self.model = parts.contains(.model) ? model : nil
    }
  }

  /// Collects runs, one of a key.
  init(_ entries: [Entry]) {
    for entry in entries {
      runs[entry.key] = entry.run
      models[entry.key] = entry.model
    }
  }
}
