internal import Synchronization
internal import Training

/// The runs of a plan on disk: those that were there, and those that are kept as they end.
///
/// A journal is open while it is read, and again from the first missing run of its experiment to the last, so that a build
/// of a thousand experiments has few open files. A build goes on where runs cannot be kept, as they are in memory all the
/// same.
final class KeptRuns: Sendable {
  /// The runs that were there, each with as much of it as something reads.
  let entries: [TrainedRuns.Entry]
  /// The runs of the plan that were not, in its order.
  let missing: [RunKey]
  private let store: Store?
  private let digests: [ExperimentKey: Digest]
  private let state: Mutex<State>

  private struct State {
    var journals: [ExperimentKey: RunJournal] = [:]
    /// How many runs of each experiment have not ended.
    var unfinished: [ExperimentKey: Int]
    /// The first reason why runs are not kept.
    var problem: Diagnostic?
  }

  /// Reads the runs of a plan.
  init(_ plan: Plan, _ keys: SiteKeys, in store: Store?) {
    self.store = store
    let runs = plan.runs
    let byExperiment = Dictionary(grouping: runs, by: \.key)
    var digests: [ExperimentKey: Digest] = [:]
    for key in byExperiment.keys { digests[key] = keys.experiments[key.experiment]?.digest }
    self.digests = digests
    let found: [[TrainedRuns.Entry]]
    if let store {
      found = byExperiment.map { ($0, $1) }
        .parallelMap { [digests] experiment, keys in
          guard let digest = digests[experiment] else { return [] }
          return Self.read(keys, under: digest, plan, in: store)
        }
    } else {
      found = []
    }
    entries = found.flatMap(\.self)
    let there = Set(entries.map(\.key))
    missing = runs.filter { !there.contains($0) }
    state = Mutex(
      State(unfinished: Dictionary(grouping: missing, by: \.key).mapValues(\.count)))
  }

  private static func read(
    _ keys: [RunKey], under digest: Digest, _ plan: Plan, in store: Store
  ) -> [TrainedRuns.Entry] {
    let runs = store.runs.runs(of: digest, from: Set(keys.map(\.seed)))
    return keys.compactMap { key in
      guard let run = runs[key.seed] else { return nil }
      let parts = plan.parts[key] ?? []
      guard parts.contains(.model) else {
        return TrainedRuns.Entry(key: key, run: run, model: nil, keeping: parts)
      }
      // A model is kept only once something is drawn from it; the same seed gives the same model again.
      let model = store.results.record(
        ModelRecord.kind, under: ModelRecord.key(of: digest, seed: key.seed)
      ).flatMap { ModelRecord.model($0, of: key.experiment) }
      return model.map { TrainedRuns.Entry(key: key, run: run, model: $0, keeping: parts) }
    }
  }

  /// Keeps a run that was missing, and the model it left where something is drawn from it.
  func keep(_ run: Run, _ model: Model?, of key: RunKey) {
    defer { finishRun(of: key.key) }
    guard let store, let digest = digests[key.key] else { return }
    do throws(Diagnostic) {
      try journal(of: key.key, digest, in: store)?.append(run)
    } catch {
      note(error)
    }
    if let model {
      store.results.keep(
        ModelRecord.bytes(of: model), ModelRecord.kind,
        under: ModelRecord.key(of: digest, seed: key.seed))
    }
  }

  /// Why runs were not kept; `nil` where all were.
  var problem: Diagnostic? { state.withLock(\.problem) }

  private func journal(
    of experiment: ExperimentKey, _ digest: Digest, in store: Store
  ) -> RunJournal? {
    state.withLock { state -> RunJournal? in
      if let journal = state.journals[experiment] { return journal }
      // One reason is enough, whatever the number of experiments.
      guard state.problem == nil else { return nil }
      do throws(Diagnostic) {
        let journal = try store.runs.journal(of: digest)
        state.journals[experiment] = journal
        return journal
      } catch {
        state.problem = error
        return nil
      }
    }
  }

  private func finishRun(of experiment: ExperimentKey) {
    state.withLock { state in
      state.unfinished[experiment, default: 1] -= 1
      if state.unfinished[experiment] == 0 { state.journals[experiment] = nil }
    }
  }

  private func note(_ error: Diagnostic) {
    var problem = error
    problem.severity = .warning
    problem.advice = RunStore.consequence
    state.withLock { $0.problem = $0.problem ?? problem }
  }
}
