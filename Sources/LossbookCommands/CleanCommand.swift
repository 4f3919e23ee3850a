internal import ArgumentParser
internal import Reports

/// `lossbook clean [--max-size SIZE]`
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove kept results from the folder .lossbook.",
    discussion: """
      Runs, models, figures and pages are kept in .lossbook, so that nothing is done twice. This \
      removes all of them or, with --max-size, the oldest ones until no more than that is left. \
      Sites stay as they are; the next build makes again what it misses.

      Example:

        lossbook clean --max-size 500
      """)

  @Option(help: ArgumentHelp("Keep the newest results, up to so many megabytes.", valueName: "mb"))
  var maxSize = 0

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard maxSize >= 0, maxSize <= 1_000_000_000 else {
      throw ValidationError("--max-size needs a number of megabytes, as in --max-size 500.")
    }
  }

  func run() throws {
    let cleaned = Store(version: LossbookCommand.version).clean(toAtMost: maxSize * 1_000_000)
    try StandardOutput.write(
      ".lossbook: \(cleaned.removed) \(cleaned.removed == 1 ? "file" : "files") removed, "
        + "\(Self.megabytes(cleaned.removedBytes)); \(Self.megabytes(cleaned.leftBytes)) left")
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 99_999) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
