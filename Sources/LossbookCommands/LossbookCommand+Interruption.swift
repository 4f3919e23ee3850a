internal import Foundation
internal import Reports

extension LossbookCommand {
  /// Runs the command as the whole of a program, to be called on the main thread.
  ///
  /// SIGHUP, SIGINT and SIGTERM end the program as they do by themselves and at once, whatever it is doing: what others see is
  /// whole at every moment, files because they are put in their places in one step, kept runs because a record that is not
  /// whole is left out. So nothing that trains or draws has to look whether it should stop. Only unfinished files are taken
  /// away, and what was kept is said. A signal that is ignored, as by `nohup`, stays ignored.
  ///
  /// - Parameter arguments: What was typed after `lossbook`.
  public static func runProgram(_ arguments: [String]) -> Never {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGHUP, SIGINT, SIGTERM] where !isIgnored(number) { sigaddset(&signals, number) }
    // A file that grows too large is an error of writing, to be told as any other.
    signal(SIGXFSZ, SIG_IGN)
    // Blocked in this thread and all made later, they wait for `sigwait`, after which locks and files may be used, as
    // they may not in a signal handler.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Task { exit(await run(arguments)) }
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    DraftFiles.shared.discardAll {
      // From here on a second signal ends the program, should a terminal not take the message.
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      Interruption.shared.report()
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
