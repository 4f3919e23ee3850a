internal import ArgumentParser
internal import Reports

/// The arguments that say which site is meant: those of all subcommands that have to do with one.
struct SiteOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The reports, as files or folders; all of Reports/ if left out.", valueName: "report"))
  var reports: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output = "_site"

  @Option(
    help: ArgumentHelp(
      "The look of all figures: \(ThemeSource.names), or a file; see 'lossbook help theme'.",
      valueName: "name|file"),
    transform: ThemeSource.parse)
  var theme: ThemeSource?

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output needs the name of a folder.") }
  }

  /// What the site is made from: of reports that were read, all that they name.
  func inputs(of reports: [Report] = []) -> ReportInputs {
    ReportInputs(of: reports, named: self.reports, theme: theme)
  }
}
