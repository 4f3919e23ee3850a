internal import Synchronization
internal import Training

/// The runs of a build on disk, each kept as it ends.
///
/// The journal of an experiment is open from its first run to its last, so that a build of a thousand experiments has few
/// open files. A build goes on where runs cannot be kept, as they are in memory all the same.
package final class KeptRuns: Sendable {
  private let store: RunStore
  private let digests: [Experiment: ExperimentDigest]
  private let seeds: [Experiment: [UInt32]]
  private let state: Mutex<State>

  private struct State {
    var journals: [Experiment: RunJournal] = [:]
    /// How many runs of each experiment have not ended.
    var unfinished: [Experiment: Int]
    /// The first reason why runs are not kept.
    var problem: Diagnostic?
  }

  /// The runs of a plan, by the experiments' keys and digests.
  init(_ runs: [RunKey], of digests: [Experiment: ExperimentDigest], in store: RunStore) {
    self.store = store
    self.digests = digests
    seeds = Dictionary(grouping: runs, by: \.experiment).mapValues { $0.map(\.seed) }
    state = Mutex(State(unfinished: seeds.mapValues(\.count)))
  }

  /// A run that is there, or else is made and kept.
  ///
  /// - Parameters:
  ///   - key: One of the plan's, asked for once.
  ///   - make: Makes it.
  /// - Returns: The run, and whether it was there.
  func run(_ key: RunKey, make: () -> Run) -> (run: Run, wasKept: Bool) {
    let journal = journal(of: key.experiment)
    defer { finishRun(of: key.experiment) }
    if let journal, journal.outcome(from: key.seed) != nil,
      let run = try? journal.run(from: key.seed)
    {
      return (run, true)
    }
    let run = make()
    do throws(Diagnostic) {
      try journal?.append(run)
    } catch {
      note(error)
    }
    return (run, false)
  }

  /// Why runs were not kept; `nil` where all were.
  var problem: Diagnostic? { state.withLock(\.problem) }

  /// Removes the runs once nothing needs them any more.
  package func remove() {
    for (experiment, seeds) in seeds {
      guard let digest = digests[experiment] else { continue }
      store.removeJournal(of: digest, after: seeds)
    }
  }

  private func journal(of experiment: Experiment) -> RunJournal? {
    state.withLock { state -> RunJournal? in
      if let journal = state.journals[experiment] { return journal }
      // One reason is enough, whatever the number of experiments.
      guard state.problem == nil, let digest = digests[experiment] else { return nil }
      do throws(Diagnostic) {
        let journal = try store.journal(of: digest)
        state.journals[experiment] = journal
        return journal
      } catch {
        state.problem = error
        return nil
      }
    }
  }

  private func finishRun(of experiment: Experiment) {
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
