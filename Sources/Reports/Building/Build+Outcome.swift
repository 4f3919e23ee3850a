internal import Training

extension Build {
  /// What came of a build.
  package struct Outcome: Sendable {
    /// The site; `nil` where a report is wrong, so that nothing should be written.
    package var site: Site?
    /// What is wrong, in the order of the reports. With a site: runs that diverged, which the figures show.
    package var diagnostics: [Diagnostic] = []
    /// The keys of all work.
    package let keys: SiteKeys
    /// The runs that were trained, by the key of their experiment.
    package var trained: [Digest: [UInt32]] = [:]
    /// The figures that were drawn and the pages that were assembled.
    package var made: Set<WorkName> = []
    /// What the pages that were assembled tell, by the names of their reports.
    var facts: [String: PageFacts] = [:]
    /// The digests of the files that figures and pages are given as, by their paths in the site.
    package var files: [WorkName: [String: Digest]] = [:]

    /// Why results were not kept: something of this build, and nothing of its reports.
    package var storeProblem: Diagnostic?

    init(keys: SiteKeys) { self.keys = keys }

    /// How many figures the site shows.
    package var figures: Int { keys.figures.count }
    /// Whether something was trained, drawn or assembled.
    package var didWork: Bool { !trained.isEmpty || !made.isEmpty }
    /// How many runs were trained.
    package var trainedRuns: Int { trained.values.reduce(0) { $0 + $1.count } }
    /// How many figures were drawn.
    package var drawnFigures: Int {
      made.count { if case .figure = $0 { true } else { false } }
    }
    /// How many pages were assembled.
    package var assembledPages: Int {
      made.count { if case .page = $0 { true } else { false } }
    }
  }
}
