internal import Datasets
package import ReportTemplates
internal import Training

/// Makes the site of some reports: draws the data, trains, draws the figures, assembles the pages. Nothing is written but
/// what a store keeps.
///
/// The keys of all work are known first. What a store has under its key is taken from there, and only what is then missing
/// is done, with what it needs. Each stage is done side by side on all cores, and the result does not depend on how many
/// there are, nor on what was there already.
package struct Build: Sendable {
  let reports: [Report]
  let templates: ReportTemplates
  let store: Store?
  let memory: SiteMemory?
  let meter: WorkMeter
  private let isStrict: Bool

  /// A build of reports that were read without errors.
  ///
  /// - Parameters:
  ///   - reports: What is built.
  ///   - templates: What pages look like.
  ///   - store: Where results are kept and taken from; nowhere where left out.
  ///   - memory: What is known of the site that will be written.
  ///   - meter: Counts what is done.
  ///   - isStrict: Whether a figure that cannot be read well is an error; otherwise it is a warning.
  package init(
    of reports: [Report], templates: ReportTemplates = ReportTemplates(), in store: Store? = nil,
    for memory: SiteMemory? = nil, meter: WorkMeter = WorkMeter(), isStrict: Bool = false
  ) {
    self.reports = reports
    self.templates = templates
    self.store = store
    self.memory = memory
    self.meter = meter
    self.isStrict = isStrict
  }

  /// All that a site takes, and why, whether it is there already or not.
  package var plan: Plan { Plan(of: reports) }

  /// Does what is missing.
  package func run() -> Outcome {
    let contents = FileContents(rememberedIn: store?.folder)
    let keys = SiteKeys(of: reports, templates: templates.digest, contents: contents)
    var outcome = Outcome(keys: keys)
    var parts = SiteParts(keptFor: self, keys)
    if !parts.areComplete {
      do throws(Diagnostics) {
        try complete(&parts, contents, &outcome)
      } catch {
        outcome.diagnostics += error.all
        return outcome
      }
    }
    outcome.storeProblem = finish(contents, outcome.storeProblem)
    outcome.diagnostics += [outcome.storeProblem].compactMap(\.self)
    outcome.diagnostics += reports.flatMap { parts.pages[$0.name]?.diagnostics ?? [] }
    let warnings = warnings(of: parts)
    outcome.diagnostics += warnings
    if !warnings.contains(where: { $0.severity == .error }) { outcome.site = site(parts) }
    outcome.files = parts.files
    return outcome
  }

  /// Draws one figure anew, with what it takes and nothing else.
  ///
  /// - Parameter key: A figure of the reports.
  /// - Returns: The figure with the names of all work; `nil` where there is no such figure.
  /// - Throws: Why it cannot be drawn.
  func redrawing(
    _ key: DrawnFigure.Key
  ) throws(Diagnostics) -> (figure: DrawnFigure, keys: SiteKeys)? {
    let contents = FileContents(rememberedIn: nil)
    let keys = SiteKeys(of: reports, templates: templates.digest, contents: contents)
    var outcome = Outcome(keys: keys)
    var parts = SiteParts(of: reports, only: Plan.Parts(figures: [key], pages: []))
    try draw(&parts, of: results(for: parts.missing, contents, &outcome), &outcome)
    return parts.figures[key].map { ($0, keys) }
  }

  /// Makes the figures and pages that are missing, from what they need.
  private func complete(
    _ parts: inout SiteParts, _ contents: FileContents, _ outcome: inout Outcome
  ) throws(Diagnostics) {
    let results = try results(for: parts.missing, contents, &outcome)
    try draw(&parts, of: results, &outcome)
    try assemble(&parts, of: results, &outcome)
  }

  /// What parts of the site are made from, by the names of the reports: data and runs.
  private func results(
    for parts: Plan.Parts, _ contents: FileContents, _ outcome: inout Outcome
  ) throws(Diagnostics) -> [String: ReportResults] {
    let missing = Plan(of: reports, only: parts)
    let datasets = drawDatasets(of: missing)
    do throws(Diagnostic) {
      try contents.checkAreUnchanged()
    } catch {
      throw Diagnostics(error)
    }
    let kept = KeptRuns(missing, outcome.keys, in: store)
    let trainers = try check(datasets, kept.missing)
    let runs = train(trainers, missing, kept, &outcome)
    outcome.storeProblem = kept.problem
    return Dictionary(
      uniqueKeysWithValues: reports.map {
        ($0.name, ReportResults($0, datasets: datasets, runs: runs))
      })
  }

  /// Remembers what was read, and says why something could not be kept; one reason is enough.
  private func finish(_ contents: FileContents, _ problem: Diagnostic?) -> Diagnostic? {
    let known = problem ?? store?.results.problem
    do throws(Diagnostic) {
      try contents.keep()
      return known
    } catch {
      return known ?? error
    }
  }

  /// What is wrong with the figures, in the order of the reports.
  private func warnings(of parts: SiteParts) -> [Diagnostic] {
    let warnings = reports.flatMap { report in
      report.figures.flatMap { figure in
        parts.figures[.init(report: report.name, label: figure.label)]?
          .diagnostics(of: figure, in: report) ?? []
      }
    }
    return isStrict ? warnings.map(\.asError) : warnings
  }

  private func site(_ parts: SiteParts) -> Site {
    var files = [Site.File(path: SitePath.stylesheet, text: templates[.style])]
    for report in reports {
      for figure in report.figures {
        files += parts.figures[.init(report: report.name, label: figure.label)]?.files ?? []
      }
      for (path, bytes) in report.imageFiles.sorted(by: { $0.key.text < $1.key.text }) {
        files.append(Site.File(path: SitePath.image(path, of: report.name), bytes: bytes))
      }
      files.append(Site.File(path: SitePath.source(of: report.name), text: report.source))
      files.append(Site.File(path: SitePath.theme(of: report.name), text: report.theme.shortYAML))
      files += parts.pages[report.name]?.files ?? []
    }
    if let index = parts.index { files.append(index) }
    return Site(reports: reports.map(\.name), files: files)
  }
}
