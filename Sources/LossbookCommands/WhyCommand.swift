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

  @OptionGroup var site: SiteOptions

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let site = try OpenSite(site)
    let history = FigureHistory(
      of: site.reports, in: site.store, lastBuild: site.memory.lastBuild)
    for line in try history.lines(of: figure) { try StandardOutput.write(line) }
  }
}
