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

  @OptionGroup var site: SiteOptions

  @Flag(help: "Take a figure that cannot be read well for an error.")
  var strict = false

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let site = try OpenSite(site)
    let outcome = site.build(isStrict: strict).run()
    outcome.diagnostics.forEach(OpenSite.tell)
    let differences = outcome.site.map(site.folder.differences) ?? []
    for difference in differences { try StandardOutput.write(difference.description) }
    if !differences.isEmpty || outcome.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.wrongInput
    }
  }
}
