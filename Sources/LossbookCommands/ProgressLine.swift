internal import Foundation
internal import Reports
internal import Synchronization

/// One line on a terminal that says how far a build is; nothing where standard error is not a terminal.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let shown = Mutex("")

  /// Shows how far a build is, from any thread.
  func show(_ progress: BuildProgress) {
    guard isTerminal else { return }
    let text = "\(progress.stage.rawValue) \(progress.done * 100 / max(progress.total, 1))%"
    shown.withLock { shown in
      // A line for each hundredth is enough, however many steps there are.
      guard text != shown else { return }
      shown = text
      write("\r\u{1B}[K\(text)")
    }
  }

  /// Takes the line away.
  func clear() {
    guard isTerminal else { return }
    shown.withLock { shown in
      if !shown.isEmpty { write("\r\u{1B}[K") }
      shown = ""
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
