internal import Reports

/// What a build of a site did.
struct SiteBuild {
  /// The folder, as the user named it.
  let site: String
  /// How many reports there are.
  let reports: Int
  /// How many figures the site shows.
  let figures: Int
  var trainedRuns = 0
  var drawnFigures = 0
  var assembledPages = 0
  /// What became of the site's files; `nil` where it was left as it was, because something is wrong.
  var changes: OutputDirectory.Changes?
  /// Says why each thing was done, a line each.
  var explanation: () -> [String] = { [] }

  /// `_site: 1 report, 11 figures: 9 runs trained, 11 figures drawn, 1 page assembled; 57 files written, 3 unchanged, 0
  /// removed`; `nil` where nothing was written.
  var summary: String? {
    guard let changes else { return nil }
    let done = [
      trainedRuns.counted("run") + " trained",
      drawnFigures.counted("figure") + " drawn",
      assembledPages.counted("page") + " assembled",
    ].joined(separator: ", ")
    return "\(site): \(reports.counted("report")), \(figures.counted("figure")): \(done); "
      + "\(changes.written.counted("file")) written, \(changes.unchanged) unchanged, "
      + "\(changes.removed) removed"
  }
}

extension SiteBuild {
  /// A build that did nothing, for nothing changed.
  init(of site: String, _ settled: SettledSite) {
    self.init(
      site: site, reports: settled.reports, figures: settled.figures,
      changes: OutputDirectory.Changes(unchanged: settled.files))
  }

  /// A build that did something, or looked whether it should.
  ///
  /// - Parameters:
  ///   - site: The folder, as the user named it.
  ///   - reports: How many reports there are.
  ///   - outcome: What was done.
  ///   - last: What the build before left, where this one changed something.
  ///   - changes: What became of the site's files.
  init(
    of site: String, reports: Int, _ outcome: Build.Outcome, since last: BuildRecord?,
    _ changes: OutputDirectory.Changes?
  ) {
    self.init(
      site: site, reports: reports, figures: outcome.figures, trainedRuns: outcome.trainedRuns,
      drawnFigures: outcome.drawnFigures, assembledPages: outcome.assembledPages, changes: changes,
      explanation: { outcome.explanation(since: last) })
  }
}
