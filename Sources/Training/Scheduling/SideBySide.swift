private import Dispatch
private import Foundation
private import Synchronization

/// Work that is done side by side on all cores.
public enum SideBySide {
  /// Does pieces of work of different length so that all cores end about together: they are shared out by their expected
  /// cost, and a core that has done its share helps the others.
  ///
  /// ```swift
  /// SideBySide.perform(costs: trainers.map(\.expectedWork)) { index in
  ///   print(trainers[index].run(seed: 1).final.test)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - costs: How long each piece takes, compared with the others; wrong ones cost time and nothing else.
  ///   - body: Does the piece at a position; called once for each, on any thread, several at a time.
  public static func perform(costs: [Double], _ body: @Sendable (Int) -> Void) {
    let workers = min(ProcessInfo.processInfo.activeProcessorCount, costs.count)
    guard workers > 0 else { return }
    let shares = Mutex(WorkShares(costs: costs, workers: workers))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while let piece = shares.withLock({ $0.next(for: worker) }) { body(piece) }
    }
  }
}
