private import Synchronization

extension Trainer {
  /// Makes a run from each of some seeds, side by side on all cores, and hands it over as soon as it ends.
  ///
  /// Nothing of a run is kept here, so that memory does not grow with the number of seeds. Runs begin and end in any
  /// order.
  ///
  /// - Parameters:
  ///   - seeds: Which need not be the experiment's.
  ///   - progress: Called at the end of each epoch of each run, on any thread.
  ///   - receive: Called with each run on the thread that made it, several at a time.
  /// - Throws: The first error of `receive`, after which no run is begun.
  public func forEachRun<Failure: Error>(
    from seeds: [UInt32], progress: @Sendable (TrainingProgress) -> Void = { _ in },
    _ receive: @Sendable (Run) throws(Failure) -> Void
  ) throws(Failure) {
    let failure = Mutex<Failure?>(nil)
    SideBySide.perform(costs: seeds.map { _ in 1 }) { index in
      guard failure.withLock({ $0 == nil }) else { return }
      do throws(Failure) {
        try receive(run(seed: seeds[index], progress: progress))
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
