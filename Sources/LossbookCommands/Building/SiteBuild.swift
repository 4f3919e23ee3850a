internal import Reports

/// What a build of a site did.
struct SiteBuild {
  /// The folder, as the user named it.
  let site: String
  /// How many reports there are.
  let reports: Int
  let outcome: Build.Outcome
  /// What the build before left, where this one changed something.
  let last: BuildRecord?
  /// What became of the site's files; `nil` where it was left as it was, because something is wrong.
  let changes: OutputDirectory.Changes?

  /// Why each thing was done, a line each.
  var explanation: [String] { outcome.explanation(since: last) }

  /// `_site: 1 report, 11 figures: 9 runs trained, 11 figures drawn, 1 page assembled; 57 files written, 3 unchanged, 0
  /// removed`; `nil` where nothing was written.
  var summary: String? {
    guard let changes else { return nil }
    let done = [
      outcome.trainedRuns.counted("run") + " trained",
      outcome.drawnFigures.counted("figure") + " drawn",
      outcome.assembledPages.counted("page") + " assembled",
    ].joined(separator: ", ")
    return "\(site): \(reports.counted("report")), \(outcome.figures.counted("figure")): \(done); "
      + "\(changes.written.counted("file")) written, \(changes.unchanged) unchanged, "
      + "\(changes.removed) removed"
  }
}
