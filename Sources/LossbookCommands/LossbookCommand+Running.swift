internal import ArgumentParser
internal import Reports

extension LossbookCommand {
  /// Runs the command and says how it went: messages to standard error, the status as documented in `--help`.
  ///
  /// - Parameter arguments: What was typed after `lossbook`.
  /// - Returns: The status to exit with: 0 done, 1 wrong input, 2 wrong usage, 70 a fault of lossbook's own.
  public static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try LongHelp.withoutTexts {
        try checkSubcommand(arguments)
        return try parseAsRoot(arguments)
      }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch {
      return report(error).rawValue
    }
  }

  /// Refuses a subcommand that there is none of, with the nearest name, which the argument parser does not give.
  private static func checkSubcommand(_ arguments: [String]) throws {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    var words = arguments[...]
    if words.first == "help" { words = words.dropFirst() }
    guard let name = words.first, !name.hasPrefix("-"), !known.contains(name) else { return }
    let advice = adviceOnNames(near: name, among: known + ["help"], called: "subcommands")
    throw ValidationError("There is no subcommand '\(name)'; \(advice)")
  }

  private static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let diagnostics as Diagnostics:
      StandardError.write(diagnostics.description)
      return .wrongInput
    case let diagnostic as Diagnostic:
      StandardError.write(diagnostic.description)
      return .wrongInput
    case let status as ExitStatus: return status
    default: return reportOfParser(error)
    }
  }

  /// Help, the version and wrong usage, which the argument parser words; anything else is our own fault.
  private static func reportOfParser(_ error: any Error) -> ExitStatus {
    switch exitCode(for: error) {
    case .success:
      do {
        try StandardOutput.write(fullMessage(for: error))
        return .done
      } catch {
        return report(error)
      }
    case .validationFailure:
      StandardError.write(fullMessage(for: error))
      return .wrongUsage
    default:
      StandardError.write(
        "lossbook: internal error: \(error); please report this with what led to it")
      return .ownFault
    }
  }
}

/// How the command ended. Thrown by a subcommand that has said itself what is wrong.
enum ExitStatus: Int32, Error {
  case done = 0
  case wrongInput = 1
  case wrongUsage = 2
  case ownFault = 70
}
