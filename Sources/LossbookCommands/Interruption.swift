internal import Reports
internal import Synchronization

/// What is said when a signal stops the program.
final class Interruption: Sendable {
  static let shared = Interruption()

  private let action = Mutex<(@Sendable () -> Void)?>(nil)

  private init() {}

  /// Sets what is done in the program's last moment, while its threads still work.
  func whenStopped(_ action: @escaping @Sendable () -> Void) {
    self.action.withLock { $0 = action }
  }

  /// Does it, once.
  func report() {
    let action = action.withLock { action in
      defer { action = nil }
      return action
    }
    action?()
  }

  /// `lossbook: stopped; 17 of 30 seeds are done and kept, and the same command goes on from there`
  static func message(about progress: WorkProgress?, callingRuns runs: String) -> String {
    guard let progress, progress.stage != .training || progress.piecesDone > 0 else {
      return "lossbook: stopped before any of the \(runs) was done"
    }
    let what =
      progress.stage == .training
      ? "\(progress.piecesDone) of \(progress.pieces) \(runs) are" : "all \(runs) are"
    return "lossbook: stopped; \(what) done and kept, and the same command goes on from there"
  }
}
