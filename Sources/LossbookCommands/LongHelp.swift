/// The long texts of `--help`, which are made only where someone reads them: the argument parser wants every subcommand's
/// whenever it parses anything, and those of some are made from all keys, directives and roles that there are.
enum LongHelp {
  @TaskLocal private static var isWanted = true

  /// A text for the discussion of a command; nothing while arguments are parsed.
  static func text(_ text: @autoclosure () -> String) -> String { isWanted ? text() : "" }

  /// Parses arguments.
  static func withoutTexts<Result>(_ parse: () throws -> Result) rethrows -> Result {
    try $isWanted.withValue(false, operation: parse)
  }
}
