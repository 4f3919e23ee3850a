internal import ArgumentParser
internal import Logging
internal import ReportTemplates
internal import Reports

/// `lossbook build [REPORT ...] [-o DIR]`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Train, draw and write the site.",
    usage: "lossbook build [<report> ...] [--output <dir>] [options]",
    discussion: """
      Trains what the reports declare, draws their figures, fills their numbers into the prose \
      and writes a page for each of them and a list of all.

      All that is wrong with the reports is said before anything is trained, and then nothing is \
      written. Where a run diverges the site is written with what there is, and the exit status is 1.

      Every figure is checked for text that overlaps, is cut off, too small or too faint, for \
      characters without a glyph and for a legend on data or with equal samples. What is found is \
      a warning with the place of the figure's directive, and an error with --strict.

      A file is replaced whole, and not touched where its bytes would be the same. Files that an \
      earlier build made for these reports and that they no longer have are removed; the list of \
      lossbook's own files is DIR/\(SiteManifest.path).

      Examples:

        lossbook build
        lossbook build Reports/choosing-a-loss-function -o public

      A report is a file Reports/NAME/report.md: a line ---, 'title:' and 'description:' (and \
      'author:', 'date:', 'language:', 'theme:'), a line ---, and Markdown with directives and roles. A \
      directive is a fenced block: a line ```{name} ARGUMENT, its options one a line, its body, \
      a line ```. Images, as in ![what it shows](picture.png), lie in the report's folder and are \
      copied beside its page.

      The directives of a report:

      \(ReportDirectives.all.map(\.documentation).joined(separator: "\n\n"))

      The roles:

      \(ReportRoles.all.map(\.documentation).joined(separator: "\n\n"))

      The expressions:

      \(ValueLanguage.documentation)

      The conditions of claims:

      \(ClaimLanguage.documentation)
      """)

  @Argument(
    help: ArgumentHelp(
      "The reports, as files or folders; all of Reports/ if left out.", valueName: "report"))
  var reports: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the site there.", valueName: "dir"))
  var output = "_site"

  @Flag(help: "Print why each thing is done: the field that changed, from what to what.")
  var explain = false

  @Flag(help: "Take a figure that cannot be read well for an error: then nothing is written.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The look of all figures: \(ThemeSource.names), or a file; see 'lossbook help theme'.",
      valueName: "name|file"),
    transform: ThemeSource.parse)
  var theme: ThemeSource?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() async throws {
    let parsed = try ReportFiles(named: reports).parse(theme: theme?.theme())
    for warning in parsed.warnings { StandardError.write(warning.description) }
    let (store, meter) = (Store(version: LossbookCommand.version), WorkMeter())
    let memory = SiteMemory(
      of: OutputDirectory(output), in: store.folder,
      waiting: { StandardError.write("lossbook: waiting for another build of \(output)") })
    let build = Build(
      of: parsed.reports, in: store, for: memory, meter: meter, isStrict: strict)
    if options.logger.logLevel <= .debug {
      let plan = build.plan
      for node in plan.nodes {
        options.logger.debug("\(node.title): \(plan.explanation(of: node))")
      }
    }
    let progress = ProgressLine(of: meter, callingRuns: "runs")
    defer { progress.clear() }
    Interruption.shared.whenStopped {
      progress.clear()
      guard store.runs.holdsRuns else { return }
      StandardError.write(Interruption.message(about: meter.progress, callingRuns: "runs"))
    }
    let last = memory.lastBuild
    let outcome = build.run()
    var changes: OutputDirectory.Changes?
    if let site = outcome.site {
      let written = try OutputDirectory(output).write(site, meter: meter)
      try memory.note(site, removed: written.removedPaths)
      if let record = outcome.record(since: last) { try memory.remember(record) }
      changes = written
    }
    progress.clear()
    for diagnostic in outcome.diagnostics { StandardError.write(diagnostic.description) }
    if explain {
      for line in outcome.explanation(since: last) { try StandardOutput.write(line) }
    }
    if let changes {
      try StandardOutput.write(summary(of: outcome, parsed.reports.count, changes))
    }
    if outcome.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.wrongInput
    }
  }

  /// `_site: 1 report, 11 figures: 9 runs trained, 11 figures drawn, 1 page assembled; 57 files written, 3 unchanged, 0
  /// removed`
  private func summary(
    of outcome: Build.Outcome, _ reports: Int, _ changes: OutputDirectory.Changes
  ) -> String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let done = [
      count(outcome.trainedRuns, "run") + " trained",
      count(outcome.drawnFigures, "figure") + " drawn",
      count(outcome.assembledPages, "page") + " assembled",
    ].joined(separator: ", ")
    return "\(output): \(count(reports, "report")), \(count(outcome.figures, "figure")): \(done); "
      + "\(count(changes.written, "file")) written, \(changes.unchanged) unchanged, "
      + "\(changes.removed) removed"
  }
}
