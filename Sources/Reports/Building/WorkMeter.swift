internal import Synchronization

/// Counts work that is done side by side, for others to look at when they like.
///
/// The threads at work only add to a number: no clock, no lock, nothing shown.
package final class WorkMeter: Sendable {
  private let piecesDone = Atomic(0)
  private let workDone = Atomic(0)
  private let workKept = Atomic(0)
  /// The stage as it began.
  private let stage = Mutex<WorkProgress?>(nil)

  /// A meter of work that has not begun.
  package init() {}

  /// Begins a stage.
  ///
  /// - Parameters:
  ///   - stage: What is done.
  ///   - pieces: How many pieces there are.
  ///   - work: How much work they are; as many as pieces where left out, a step each.
  func begin(_ stage: WorkProgress.Stage, pieces: Int, work: Int? = nil) {
    self.stage.withLock {
      $0 = WorkProgress(stage: stage, pieces: pieces, work: work ?? pieces)
      piecesDone.store(0, ordering: .relaxed)
      workDone.store(0, ordering: .relaxed)
      workKept.store(0, ordering: .relaxed)
    }
  }

  /// Counts some work of a piece.
  func advance(by work: Int) { workDone.add(work, ordering: .relaxed) }

  /// Counts a piece as done, with the work of it that was not yet counted.
  func finishPiece(work: Int = 1) {
    workDone.add(work, ordering: .relaxed)
    piecesDone.add(1, ordering: .relaxed)
  }

  /// Counts a piece that was done earlier, with its work.
  func keepPiece(work: Int) {
    workKept.add(work, ordering: .relaxed)
    finishPiece(work: work)
  }

  /// How far the stage is; `nil` before the first one.
  package var progress: WorkProgress? {
    stage.withLock { stage in
      stage?.piecesDone = piecesDone.load(ordering: .relaxed)
      stage?.workKept = workKept.load(ordering: .relaxed)
      stage?.workDone = workDone.load(ordering: .relaxed)
      return stage
    }
  }
}
