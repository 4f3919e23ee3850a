internal import ArgumentParser
internal import Reports

/// `lossbook build [REPORT ...] [-o DIR]`
struct BuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: "Train, draw and write the site.",
      usage: "lossbook build [<report> ...] [--output <dir>] [options]",
      discussion: LongHelp.text(
        """
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
        """))
  }

  @OptionGroup var site: SiteOptions

  @Flag(help: "Print why each thing is done: the field that changed, from what to what.")
  var explain = false

  @Flag(
    help: ArgumentHelp(
      "Write DIR/\(SitePath.changes) too: what changed, with figures before and now; see 'lossbook help diff'."
    ))
  var changes = false

  @Flag(help: "Take a figure that cannot be read well for an error: then nothing is written.")
  var strict = false

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    var isWrong = false
    let builder = SiteBuilder(of: site, isStrict: strict, logger: options.logger)
    let made = try builder.build { diagnostic in
      StandardError.write(diagnostic.description)
      if diagnostic.severity == .error { isWrong = true }
    }
    if explain {
      for line in made.explanation() { try StandardOutput.write(line) }
    }
    if let summary = made.summary { try StandardOutput.write(summary) }
    if changes, made.changes != nil { try writeChanges() }
    if isWrong { throw ExitStatus.wrongInput }
  }

  /// Writes the page of what changed, where there is an earlier build to compare with.
  private func writeChanges() throws {
    let store = Store(version: LossbookCommand.version)
    let folder = OutputDirectory(site.output)
    let memory = SiteMemory(of: folder, in: store.folder)
    guard memory.buildBefore != nil else {
      return StandardError.write(
        "lossbook: there is no earlier build to compare with yet, and no \(SitePath.changes)")
    }
    let comparison = try BuildComparison(of: folder, memory, in: store)
    try ChangesFile.write(
      comparison.changes(), of: comparison, to: folder, knownBy: memory)
    try StandardOutput.write("written: \(site.output)/\(SitePath.changes)")
  }
}
