public import ArgumentParser

/// The `lossbook` command.
public struct LossbookCommand: AsyncParsableCommand {
  /// What `lossbook --help` shows.
  public static let configuration = CommandConfiguration(
    commandName: "lossbook",
    abstract: "Reports whose experiments are run, whose figures are drawn, whose numbers are true.")

  /// The command without arguments.
  public init() {}
}
