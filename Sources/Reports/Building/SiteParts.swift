/// The parts of a site: those that a store has from the beginning, the others once they are made.
struct SiteParts {
  private let reports: [Report]
  /// The figures and pages that are made at all; `nil` for all.
  private let wanted: Plan.Parts?
  /// The figures that are there.
  var figures: [DrawnFigure.Key: DrawnFigure] = [:]
  /// The pages that are there, by the report's name.
  var pages: [String: Page] = [:]
  /// The list of reports; `nil` where it is missing.
  var index: Site.File?

  /// A page with what was said when it was made.
  struct Page: Sendable {
    /// The files of its listings, and last the page itself.
    var files: [Site.File]
    var diagnostics: [Diagnostic]
  }

  /// No parts yet, of which all are made, or some.
  init(of reports: [Report], only wanted: Plan.Parts? = nil) {
    self.reports = reports
    self.wanted = wanted
  }

  /// The figures that are missing, with their reports.
  var missingFigures: [(report: Report, figure: ReportFigure)] {
    reports.flatMap { report in
      report.figures.filter { figure in
        let key = DrawnFigure.Key(report: report.name, label: figure.label)
        return figures[key] == nil && wanted?.figures.contains(key) ?? true
      }.map { (report, $0) }
    }
  }

  /// The reports whose pages are missing.
  var missingPages: [Report] {
    reports.filter { pages[$0.name] == nil && wanted?.pages.contains($0.name) ?? true }
  }

  /// What is to be made.
  var missing: Plan.Parts {
    Plan.Parts(
      figures: Set(missingFigures.map { .init(report: $0.report.name, label: $0.figure.label) }),
      pages: Set(missingPages.map(\.name)))
  }

  /// The digests of the files of figures and pages.
  var files: [WorkName: [String: Digest]] {
    var files: [WorkName: [String: Digest]] = [:]
    for (key, figure) in figures {
      files[.figure(report: key.report, label: key.label)] = Dictionary(
        figure.files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
    for (report, page) in pages {
      files[.page(report: report)] = Dictionary(
        page.files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
    return files
  }

  /// Whether nothing is missing.
  var areComplete: Bool { index != nil && missingPages.isEmpty && missingFigures.isEmpty }
}

extension SiteParts {
  /// Takes what the store of a build has under its keys.
  init(keptFor build: Build, _ keys: SiteKeys) {
    self.init(of: build.reports)
    guard let results = build.store?.results else { return }
    let kept = KeptFiles(results: results, memory: build.memory)
    let taken = reports.parallelMap { report in
      (
        figures: report.figures.map { kept.figure($0, of: report, keys) },
        page: kept.page(of: report, keys)
      )
    }
    for (report, parts) in zip(reports, taken) {
      for (figure, drawn) in zip(report.figures, parts.figures) {
        figures[.init(report: report.name, label: figure.label)] = drawn
      }
      pages[report.name] = parts.page
    }
    index = kept.index(keys)
  }
}

/// The files that a store has, or the site itself.
private struct KeptFiles {
  let results: ResultStore
  let memory: SiteMemory?

  func figure(_ figure: ReportFigure, of report: Report, _ keys: SiteKeys) -> DrawnFigure? {
    guard let key = keys.figures[.init(report: report.name, label: figure.label)],
      let record = results.record(FigureRecord.kind, under: key.digest)
        .flatMap(FigureRecord.init(bytes:))
    else { return nil }
    return DrawnFigure(record, labelled: figure.label, of: report.name, file: file)
  }

  func page(of report: Report, _ keys: SiteKeys) -> SiteParts.Page? {
    guard let key = keys.pages[report.name], let record = record(under: key) else { return nil }
    let files = record.files.compactMap { file($0.path, $0.digest) }
    guard files.count == record.files.count else { return nil }
    return SiteParts.Page(files: files, diagnostics: record.diagnostics(of: report.file))
  }

  func index(_ keys: SiteKeys) -> Site.File? {
    record(under: keys.index)?.files.first.flatMap { file($0.path, $0.digest) }
  }

  private func record(under key: WorkKey) -> PageRecord? {
    results.record(PageRecord.kind, under: key.digest).flatMap(PageRecord.init(bytes:))
  }

  /// A file of the site that is there, or whose content is kept.
  private func file(_ path: String, _ digest: Digest) -> Site.File? {
    if memory?.holds(path, digest) == true {
      return Site.File(path: path, digest: digest, bytes: nil)
    }
    return results.content(digest).map { Site.File(path: path, digest: digest, bytes: $0) }
  }
}
