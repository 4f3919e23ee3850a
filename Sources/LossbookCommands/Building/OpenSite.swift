internal import Reports

/// A site that a command works with: its reports as the files are now, what was kept of earlier work, and what is known of
/// its folder. No other command has it meanwhile.
struct OpenSite {
  let reports: [Report]
  let store: Store
  let folder: OutputDirectory
  let memory: SiteMemory

  /// Reads the reports, and waits while another command has the site.
  ///
  /// - Parameters:
  ///   - options: Which site.
  ///   - store: What was kept.
  ///   - tell: Takes what is doubtful in the reports.
  /// - Throws: `Diagnostics`: what is wrong with them.
  init(
    _ options: SiteOptions, in store: Store = Store(version: LossbookCommand.version),
    tell: (Diagnostic) -> Void = OpenSite.tell
  ) throws {
    self.store = store
    let theme = try options.theme?.theme()
    let parsed = try ReportFiles(named: options.reports).parse(
      theme: theme, in: store.results)
    parsed.warnings.forEach(tell)
    reports = parsed.reports
    folder = OutputDirectory(options.output)
    memory = SiteMemory(
      of: folder, in: store.folder,
      waiting: { StandardError.write("lossbook: waiting for another build of \(options.output)") })
  }

  /// A build of the site, yet to be run.
  func build(meter: WorkMeter = WorkMeter(), isStrict: Bool) -> Build {
    Build(of: reports, in: store, for: memory, meter: meter, isStrict: isStrict)
  }

  /// Says it on standard error.
  static func tell(_ diagnostic: Diagnostic) { StandardError.write(diagnostic.description) }
}
