public import ArgumentParser
internal import Reports

/// The `lossbook` command.
public struct LossbookCommand: AsyncParsableCommand {
  /// What `lossbook --help` shows.
  public static let configuration = CommandConfiguration(
    commandName: "lossbook",
    abstract: "Reports whose experiments are run, whose figures are drawn, whose numbers are true.",
    discussion: """
      A report is Markdown with its experiments declared inside. Lossbook trains them, draws the \
      figures, fills the numbers into the prose and writes a site.

      Begin with 'lossbook help train' for experiments, 'lossbook help build' for reports and \
      'lossbook help plot' for figures of logs that you have.

      Exit status: 0 done, 1 something is wrong with the input, 2 wrong usage, 70 a fault of \
      lossbook's own. A signal that stops it leaves no unfinished files behind.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, DiffCommand.self, WhyCommand.self,
      VerifyCommand.self, CleanCommand.self, TrainCommand.self, DatasetCommand.self,
      PlotCommand.self,
      ThemeCommand.self,
    ])

  /// What `lossbook --version` prints.
  static let version = Maker.version

  /// The command without arguments.
  public init() {}
}
