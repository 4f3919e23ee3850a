/// What a site says otherwise than it did: what `lossbook diff` prints and `changes.html` shows.
package struct SiteChanges: Sendable, Hashable {
  /// The reports that changed, in the order of the site.
  package let reports: [ReportChanges]
  /// The reports that the earlier build had and the later one has not: it may have been of some of the reports.
  package let missing: [String]

  /// Compares two builds.
  ///
  /// - Parameters:
  ///   - before: What the earlier one left.
  ///   - after: What the later one left.
  ///   - wanted: The names of the reports that are compared; all if left out.
  ///   - content: The bytes of a file of a site by its path and digest, as far as they are kept.
  package init(
    from before: BuildRecord, to after: BuildRecord, only wanted: Set<String>? = nil,
    content: (_ path: String, Digest) -> [UInt8]?
  ) {
    let builds = BuildPair(before: before, after: after)
    func isWanted(_ report: String) -> Bool { wanted?.contains(report) ?? true }
    reports = after.reports.filter(isWanted).compactMap { report in
      let changes = ReportChanges(of: report, in: builds, content: content)
      return changes.areNone ? nil : changes
    }
    let made = Set(after.reports)
    missing = before.reports.filter { isWanted($0) && !made.contains($0) }
  }

  /// Whether nothing is known to have changed.
  package var areNone: Bool { reports.isEmpty && missing.isEmpty }
}

/// Two builds of a site.
struct BuildPair {
  let before: BuildRecord
  let after: BuildRecord
  /// Why what is done by the later one was done.
  let explanation: BuildExplanation

  init(before: BuildRecord, after: BuildRecord) {
    (self.before, self.after) = (before, after)
    explanation = BuildExplanation(of: after, since: before)
  }
}
