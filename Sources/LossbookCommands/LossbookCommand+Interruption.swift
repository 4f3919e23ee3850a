internal import Foundation
internal import Reports

extension LossbookCommand {
  /// Runs the command as the whole of a program, to be called on the main thread.
  ///
  /// SIGINT and SIGTERM end the program as they do by themselves, but with no unfinished files left behind. A signal that
  /// is ignored, as by `nohup`, stays ignored.
  ///
  /// - Parameter arguments: What was typed after `lossbook`.
  public static func runProgram(_ arguments: [String]) -> Never {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] where !isIgnored(number) { sigaddset(&signals, number) }
    // Blocked in this thread and all made later, they wait for `sigwait`, after which locks and files may be used, as
    // they may not in a signal handler.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Task { exit(await run(arguments)) }
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    DraftFiles.shared.discardAll {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      raise(number)
    }
    exit(128 + number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    let action = signal(number, SIG_DFL)
    // C compares functions by their addresses, and Swift does not compare them.
    guard unsafeBitCast(action, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) else {
      return false
    }
    signal(number, SIG_IGN)
    return true
  }
}
