internal import ArgumentParser
internal import Reports

/// `lossbook check [REPORT ...] [-o DIR]`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what a build would change, and change nothing.",
    usage: "lossbook check [<report> ...] [--output <dir>] [options]",
    discussion: """
      Does all that 'lossbook build' would do but writing the site, and compares what it gets with \
      the files that are there, byte by byte. Prints each file that a build would write or remove; \
      the exit status is 1 if there is one, or if a build would fail. This is what a job of \
      continuous integration runs.

      What is trained and drawn for it is kept in .lossbook, so that a build after it is quick.
      """)

  @Argument(
    help: ArgumentHelp(
      "The reports, as files or folders; all of Reports/ if left out.", valueName: "report"))
  var reports: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output = "_site"

  @Flag(help: "Take a figure that cannot be read well for an error.")
  var strict = false

  @Option(
    help: ArgumentHelp("The look of all figures, as for 'build'.", valueName: "name|file"),
    transform: ThemeSource.parse)
  var theme: ThemeSource?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() async throws {
    let parsed = try ReportFiles(named: reports).parse(theme: theme?.theme())
    for warning in parsed.warnings { StandardError.write(warning.description) }
    let store = Store(version: LossbookCommand.version)
    let directory = OutputDirectory(output)
    let memory = SiteMemory(of: directory, in: store.folder)
    let outcome = Build(of: parsed.reports, in: store, for: memory, isStrict: strict).run()
    for diagnostic in outcome.diagnostics { StandardError.write(diagnostic.description) }
    let differences = outcome.site.map(directory.differences) ?? []
    for difference in differences { try StandardOutput.write(difference.description) }
    if !differences.isEmpty || outcome.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.wrongInput
    }
  }
}
