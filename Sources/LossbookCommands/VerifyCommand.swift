internal import ArgumentParser
internal import Reports

/// `lossbook verify SITE [--figure FIGURE]`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compute a published site again, and say whether it shows what comes out.",
    usage: "lossbook verify <site> [--figure <figure>] [--tables <dir>]",
    discussion: """
      Trains, draws and assembles everything anew from the text of the reports that lies in the site, \
      and compares it with what is there: every byte, if the same lossbook made it; else the \
      numbers of the pages and of the figures' CSV files, and the pictures with the digests in the \
      page. Prints each difference with its place; the exit status is 1 if there is one. Nothing is \
      written, and nothing is taken from .lossbook.

      With --figure only that figure is drawn again, from its own runs.

      Tables of data are not part of a site: their paths begin at the folder of --tables, or at \
      Reports/NAME.

      Examples:

        lossbook verify _site
        lossbook verify _site --figure 3
      """)

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "site"))
  var site: String

  @Option(help: ArgumentHelp("The label or the number of a figure.", valueName: "figure"))
  var figure: String?

  @Option(help: ArgumentHelp("The folder at which the paths of tables begin.", valueName: "dir"))
  var tables: String?

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let meter = WorkMeter()
    let progress = ProgressLine(of: meter, callingRuns: "runs")
    defer { progress.clear() }
    let verification = try SiteVerification(
      of: OutputDirectory(site), tables: tables, meter: meter)
    let outcome =
      if let figure { try verification.run(onlyFigure: figure) } else { try verification.run() }
    progress.clear()
    for warning in outcome.warnings { StandardError.write(warning.description) }
    for problem in outcome.problems { StandardError.write(problem.description) }
    try StandardOutput.write(summary(of: outcome))
    if !outcome.problems.isEmpty { throw ExitStatus.wrongInput }
  }

  /// `_site: 1 report, 25 figures, 312 numbers: all are what 393 runs give`
  private func summary(of outcome: SiteVerification.Outcome) -> String {
    let made = [
      outcome.reports.counted("report"), outcome.figures.counted("figure"),
      outcome.numbers > 0 ? outcome.numbers.counted("number") : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let runs = outcome.runs.counted("run") + (outcome.runs == 1 ? " gives" : " give")
    let result =
      outcome.problems.isEmpty
      ? "all is what \(runs)"
      : "\(outcome.problems.count.counted("difference")) from what \(runs)"
    return "\(site): \(made): \(result)"
  }
}
