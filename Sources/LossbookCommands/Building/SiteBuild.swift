internal import Reports

/// What a build of a site did.
struct SiteBuild {
  /// The folder, as the user named it.
  let site: String
  /// How many reports there are.
  let reports: Int
  let outcome: Build.Outcome
  /// What the build before left.
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
      count(outcome.trainedRuns, "run") + " trained",
      count(outcome.drawnFigures, "figure") + " drawn",
      count(outcome.assembledPages, "page") + " assembled",
    ].joined(separator: ", ")
    return "\(site): \(count(reports, "report")), \(count(outcome.figures, "figure")): \(done); "
      + "\(count(changes.written, "file")) written, \(changes.unchanged) unchanged, "
      + "\(changes.removed) removed"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
