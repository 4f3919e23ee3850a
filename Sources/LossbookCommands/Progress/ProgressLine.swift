internal import Foundation
internal import Reports
internal import Synchronization

/// One line on a terminal that says how far long work is and how long it may yet take; nothing where standard error is
/// not a terminal.
///
/// A thread of its own looks at the meter a few times a second, so that time goes on in the line while an epoch lasts, and
/// those who work are not kept from it.
final class ProgressLine: Sendable {
  private let meter: WorkMeter
  private let trainingNoun: String
  private let state: Mutex<State>

  private struct State {
    var isOver = false
    var shown = ""
    var stage: WorkProgress.Stage?
    /// When the stage was first seen.
    var stageStart = Duration.zero
    var estimate = TimeEstimate()
  }

  /// A line that begins to be shown.
  ///
  /// - Parameters:
  ///   - meter: Counts the work.
  ///   - runs: What runs are called: `runs`, or `seeds` where these are all that tells them apart.
  init(of meter: WorkMeter, callingRuns runs: String) {
    self.meter = meter
    trainingNoun = runs
    state = Mutex(State())
    guard isatty(STDERR_FILENO) == 1 else { return }
    let clock = SuspendingClock()
    let start = clock.now
    Thread.detachNewThread { [weak self] in
      repeat { usleep(200_000) } while self?.show(at: clock.now - start) ?? false
    }
  }

  /// Takes the line away for good.
  func clear() {
    state.withLock { state in
      state.isOver = true
      if !state.shown.isEmpty { write("\r\u{1B}[K") }
      state.shown = ""
    }
  }

  /// Shows how far the work is; false once there is nothing more to show.
  private func show(at time: Duration) -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      guard let progress = meter.progress else { return true }
      if state.stage != progress.stage {
        state.stage = progress.stage
        state.stageStart = time
        state.estimate = TimeEstimate()
      }
      state.estimate.note(work: progress.workDone - progress.workKept, at: time)
      let text = progress.words(
        noun: noun(of: progress.stage), elapsed: time - state.stageStart,
        remaining: state.estimate.remaining(of: progress.work - progress.workKept, at: time))
      if text != state.shown { write("\r\u{1B}[K\(text.prefix(Self.columns - 1))") }
      state.shown = text
      return true
    }
  }

  private func noun(of stage: WorkProgress.Stage) -> String {
    switch stage {
    case .training: trainingNoun
    case .drawing: "figures"
    case .writing: trainingNoun == "seeds" ? "seeds" : "files"
    }
  }

  /// How wide the terminal is; a line that wraps cannot be taken back.
  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
