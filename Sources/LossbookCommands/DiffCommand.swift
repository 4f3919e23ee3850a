internal import ArgumentParser
internal import Reports

/// `lossbook diff [REPORT ...] [-o DIR] [--since DIR] [--format FORMAT] [--html]`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what the last build changed: values, figures, and what claims rest on.",
    usage: "lossbook diff [<report> ...] [--output <dir>] [--since <dir>] [options]",
    discussion: LongHelp.text(
      """
      Compares what the last build left with what the site was before a result or a figure changed; \
      builds that changed nothing but prose do not count. Nothing is trained or drawn. With --since the \
      site is compared with another one that was built in this folder, as of another revision:

        git switch main && lossbook build --output _main
        git switch - && lossbook build && lossbook diff --since _main --format markdown

      A value over several seeds is outside their spread where the mean of each build lies outside the \
      range of the other's seeds, and both are more than two standard deviations apart (sample ones, \
      the root of the mean of both variances). A smaller change is called alike in all seeds where \
      the 95% t interval of the differences between runs of the same seed excludes zero. Of one \
      seed there is no spread: the change is told, and nothing more is said of it.

      --html writes DIR/\(SitePath.changes), which shows the figures as they were beside what they \
      are, as 'lossbook build --changes' does. It is no part of the site: the next build takes it away.

      Example:

        lossbook diff choosing-a-loss-function --html
      """))

  /// What the changes are printed as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  @Argument(
    help: ArgumentHelp("The names of reports; all if left out.", valueName: "report"))
  var reports: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output = "_site"

  @Option(
    help: ArgumentHelp(
      "The folder of another site to compare with, instead of the build before.", valueName: "dir"))
  var since: String?

  @Option(
    help: ArgumentHelp("What to print: text, or markdown for a pull request.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Write a page that shows the changes, with figures before and now.")
  var html = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    for (name, folder) in [("output", output), ("since", since)] where folder?.isEmpty == true {
      throw ValidationError("--\(name) needs the name of a folder.")
    }
  }

  func run() throws {
    let store = Store(version: LossbookCommand.version)
    let site = OutputDirectory(output)
    let memory = SiteMemory(
      of: site, in: store.folder,
      waiting: { StandardError.write("lossbook: waiting for another build of \(output)") })
    let comparison = try BuildComparison(
      of: site, memory, in: store, since: since.map { OutputDirectory($0) })
    let changes = try comparison.changes(of: reports.map(Self.name))
    if html {
      try ChangesFile.write(changes, of: comparison, to: site, knownBy: memory)
    }
    switch format {
    case .text:
      for line in ChangesText(changes, of: output).lines { try StandardOutput.write(line) }
      if html { try StandardOutput.write("\nwritten: \(output)/\(SitePath.changes)") }
    case .markdown: try StandardOutput.write(ChangesMarkdown(changes, hasPage: html).text)
    }
  }

  /// The name of a report that is given as `build` takes it: its file or its folder.
  private static func name(of report: String) -> String {
    let parts = report.split(separator: "/").map(String.init)
    return (parts.last == "report.md" ? parts.dropLast() : parts).last ?? report
  }
}
