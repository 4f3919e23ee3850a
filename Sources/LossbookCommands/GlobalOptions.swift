internal import ArgumentParser
internal import Logging

/// The options that every subcommand has.
struct GlobalOptions: ParsableArguments {
  @Flag(name: [.customShort("v"), .long], help: "Say on standard error what is being done.")
  var verbose = false

  /// A logger to standard error: warnings, and all that is done where `--verbose` asks for it.
  var logger: Logger {
    Logger(label: "lossbook") { _ in
      StandardErrorLogHandler(level: verbose ? .debug : .warning)
    }
  }
}
