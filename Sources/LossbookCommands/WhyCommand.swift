internal import ArgumentParser
internal import Reports

/// `lossbook why FIGURE [REPORT ...] [-o DIR]`
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract:
      "Say what a figure is drawn from, why it was drawn last, and whether a build would draw it.",
    usage: "lossbook why <figure> [<report> ...] [--output <dir>]",
    discussion: """
      The figure is named by its label, or by its number where there is one report. Nothing is \
      trained or drawn.

      Example:

        lossbook why hinge-curves
      """)

  @Argument(help: ArgumentHelp("The label or the number of a figure.", valueName: "figure"))
  var figure: String

  @Argument(
    help: ArgumentHelp(
      "The reports, as files or folders; all of Reports/ if left out.", valueName: "report"))
  var reports: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output = "_site"

  @Option(
    help: ArgumentHelp("The look of all figures, as for 'build'.", valueName: "name|file"),
    transform: ThemeSource.parse)
  var theme: ThemeSource?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let parsed = try ReportFiles(named: reports).parse(theme: theme?.theme())
    let store = Store(version: LossbookCommand.version)
    let memory = SiteMemory(of: OutputDirectory(output), in: store.folder)
    let history = FigureHistory(of: parsed.reports, in: store, lastBuild: memory.lastBuild)
    for line in try history.lines(of: figure) { try StandardOutput.write(line) }
  }
}
