internal import Logging
internal import Reports

/// Makes the site that the command line asks for, from the files as they are now: what `build` does once, and `serve` after
/// every change.
struct SiteBuilder: Sendable {
  private let options: SiteOptions
  private let isStrict: Bool
  private let logger: Logger

  /// A builder of what was asked for.
  ///
  /// - Parameters:
  ///   - options: Which site.
  ///   - isStrict: Whether a figure that cannot be read well is an error.
  ///   - logger: Takes what has to be done.
  init(of options: SiteOptions, isStrict: Bool, logger: Logger) {
    self.options = options
    self.isStrict = isStrict
    self.logger = logger
  }

  /// Reads the reports, does what is missing and writes the site.
  ///
  /// A line on a terminal says how far it is, and a signal meanwhile what is kept.
  ///
  /// - Parameter tell: Takes each warning, and each error that was found in the work.
  /// - Returns: What was done. Where an error was told that leaves the site as it was, it has no changes.
  /// - Throws: `Diagnostics` or a `Diagnostic`: what is wrong with the reports, or why the site cannot be written.
  func build(tell: (Diagnostic) -> Void) throws -> SiteBuild {
    let site = try OpenSite(options, tell: tell)
    let meter = WorkMeter()
    let build = site.build(meter: meter, isStrict: isStrict)
    log(build)
    let progress = ProgressLine(of: meter, callingRuns: "runs")
    defer { progress.clear() }
    let runs = site.store.runs
    Interruption.shared.whenStopped {
      progress.clear()
      guard runs.holdsRuns else { return }
      StandardError.write(Interruption.message(about: meter.progress, callingRuns: "runs"))
    }
    defer { Interruption.shared.whenStopped {} }
    let outcome = build.run()
    let changes = try outcome.site.map { try site.folder.write($0, meter: meter) }
    progress.clear()
    let hasChanged = outcome.didWork || changes?.isNone == false
    let last = hasChanged ? site.memory.lastBuild : nil
    if let changes {
      let record = hasChanged ? outcome.record(since: last, in: site.store) : nil
      remember(outcome, changes, record, in: site.memory, tell: tell)
    }
    outcome.diagnostics.forEach(tell)
    return SiteBuild(
      site: options.output, reports: site.reports.count, outcome: outcome, last: last,
      changes: changes)
  }

  private func log(_ build: Build) {
    guard logger.logLevel <= .debug else { return }
    let plan = build.plan
    for node in plan.nodes { logger.debug("\(node.title): \(plan.explanation(of: node))") }
  }

  /// Remembers what was written. Where that is not possible the site is as good, and the next build slower.
  private func remember(
    _ outcome: Build.Outcome, _ changes: OutputDirectory.Changes, _ record: BuildRecord?,
    in memory: SiteMemory, tell: (Diagnostic) -> Void
  ) {
    do throws(Diagnostic) {
      if let site = outcome.site { try memory.note(site, removed: changes.removedPaths) }
      if let record { try memory.remember(record) }
    } catch {
      tell(error)
    }
  }
}
