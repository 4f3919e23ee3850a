package import ReportTemplates

/// What figures are drawn from, why they were drawn last, and whether a build would draw them.
package struct FigureHistory: Sendable {
  private let reports: [Report]
  private let keys: SiteKeys
  private let last: BuildRecord?

  /// The figures of reports.
  ///
  /// - Parameters:
  ///   - reports: Which were read without errors.
  ///   - store: Where results are kept.
  ///   - lastBuild: What the last build of the site left.
  ///   - templates: What pages look like.
  package init(
    of reports: [Report], in store: Store, lastBuild: BuildRecord?,
    templates: ReportTemplates = ReportTemplates()
  ) {
    self.reports = reports
    last = lastBuild
    let contents = FileContents(rememberedIn: store.folder)
    keys = SiteKeys(of: reports, templates: templates.digest, contents: contents)
  }

  /// All that is known of a figure, in lines.
  ///
  /// - Parameter figure: Its label, or its number where there is one report.
  /// - Returns: Its key, what it is drawn from, why it was drawn and whether it would be again.
  /// - Throws: That there is no such figure, with the nearest name.
  package func lines(of figure: String) throws(Diagnostics) -> [String] {
    let found = reports.flatMap { report in
      report.figures.filter {
        $0.label == figure || (reports.count == 1 && Int(figure) == $0.number)
      }.map { (report, $0) }
    }
    guard !found.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          message: "there is no figure '\(figure)'",
          advice: adviceOnNames(
            near: figure, among: reports.flatMap { $0.figures.map(\.label) }, called: "figures")))
    }
    return found.flatMap { lines(of: $1, in: $0) }
  }

  private func lines(of figure: ReportFigure, in report: Report) -> [String] {
    let name = WorkName.figure(report: report.name, label: figure.label)
    guard let key = keys.figures[.init(report: report.name, label: figure.label)] else { return [] }
    let sources = key.fields.compactMap { field -> String? in
      guard case .work(_, let digest) = field.value else { return nil }
      return "  drawn from \(field.name), key \(digest.short)"
    }
    var lines = ["Figure \(figure.number), \(name.title), key \(key.digest.short)"] + sources
    let reasons = BuildExplanation(of: keys, since: last).reasons(for: name)
    if let old = last?[name] {
      lines += old.reason.map { "  was drawn because \($0)" }
      lines.append(
        old.key.digest == key.digest
          ? "  nothing that it is drawn from changed since"
          : "  a build would draw it again because \(reasons.joined(separator: "; "))")
    } else {
      lines.append("  a build would draw it because \(reasons.joined(separator: "; "))")
    }
    return lines
  }
}
