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

  /// Reads the reports, does what is missing and writes the site; looks at nothing but stamps of files where none of them
  /// changed since the last build.
  ///
  /// A line on a terminal says how far it is, and a signal meanwhile what is kept.
  ///
  /// - Parameter tell: Takes each warning, and each error that was found in the work.
  /// - Returns: What was done. Where an error was told that leaves the site as it was, it has no changes.
  /// - Throws: `Diagnostics` or a `Diagnostic`: what is wrong with the reports, or why the site cannot be written.
  func build(tell: (Diagnostic) -> Void) throws -> SiteBuild {
    let store = Store(version: LossbookCommand.version)
    if let settled = settled(in: store) {
      settled.warnings.forEach(tell)
      return SiteBuild(of: options.output, settled)
    }
    let beginning = store.folder.time()
    var said: [Diagnostic] = []
    let site = try OpenSite(options, in: store) {
      said.append($0)
      tell($0)
    }
    site.memory.unsettle()
    let (outcome, changes) = try work(on: site)
    let hasChanged = outcome.didWork || changes?.isNone == false
    let last = hasChanged ? site.memory.lastBuild : nil
    let build = SiteBuild(
      of: options.output, reports: site.reports.count, outcome, since: last, changes)
    outcome.diagnostics.forEach(tell)
    guard let changes, let written = outcome.site else { return build }
    let record = hasChanged ? outcome.record(since: last, in: store) : nil
    do throws(Diagnostic) {
      try site.memory.note(written, removed: changes.removedPaths)
      if let record { try site.memory.remember(record) }
    } catch {
      // The site is as good, and the next build slower.
      tell(error)
      return build
    }
    said += outcome.diagnostics
    if let beginning, outcome.storeProblem == nil,
      said.allSatisfy({ $0.severity == .warning })
    {
      site.memory.settle(
        written, from: options.inputs(of: site.reports), figures: outcome.figures, warnings: said,
        since: beginning, in: store)
    }
    return build
  }

  /// The site where nothing has to be done, and nothing is to be told of how that is known.
  private func settled(in store: Store) -> SettledSite? {
    guard logger.logLevel > .debug,
      let settled = SiteMemory.settled(
        OutputDirectory(options.output), from: options.inputs(), in: store),
      !isStrict || settled.warnings.isEmpty
    else { return nil }
    return settled
  }

  /// Does what is missing, and writes the site.
  private func work(
    on site: OpenSite
  ) throws -> (outcome: Build.Outcome, changes: OutputDirectory.Changes?) {
    let meter = WorkMeter()
    let build = site.build(meter: meter, isStrict: isStrict)
    log(build)
    let progress = ProgressLine(of: meter, callingRuns: "runs")
    let runs = site.store.runs
    Interruption.shared.whenStopped {
      progress.clear()
      guard runs.holdsRuns else { return }
      StandardError.write(Interruption.message(about: meter.progress, callingRuns: "runs"))
    }
    defer {
      Interruption.shared.whenStopped {}
      progress.clear()
    }
    let outcome = build.run()
    return (outcome, try outcome.site.map { try site.folder.write($0, meter: meter) })
  }

  private func log(_ build: Build) {
    guard logger.logLevel <= .debug else { return }
    let plan = build.plan
    for node in plan.nodes { logger.debug("\(node.title): \(plan.explanation(of: node))") }
  }
}
