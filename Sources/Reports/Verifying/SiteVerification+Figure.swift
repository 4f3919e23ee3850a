extension SiteVerification {
  /// Makes one figure anew, with what it takes, and compares its files and what the page says of it.
  ///
  /// - Parameter name: Its label, or its number where the site has one report.
  /// - Returns: What was found.
  /// - Throws: That there is no such figure, or why it cannot be drawn.
  package func run(onlyFigure name: String) throws(Diagnostics) -> Outcome {
    let all = published.flatMap { published in published.report.figures.map { (published, $0) } }
    let found = all.filter { published, figure in
      figure.label == name || (self.published.count == 1 && Int(name) == figure.number)
    }
    guard !found.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          file: site.path, message: "there is no figure '\(name)'",
          advice: adviceOnNames(near: name, among: all.map(\.1.label), called: "figures")))
    }
    var outcome = Outcome()
    for (published, figure) in found {
      outcome.reports += 1
      try verify(figure, of: published, &outcome)
    }
    return outcome
  }

  private func verify(
    _ figure: ReportFigure, of published: PublishedReport, _ outcome: inout Outcome
  ) throws(Diagnostics) {
    let report = published.report
    let key = DrawnFigure.Key(report: report.name, label: figure.label)
    let build = Build(of: [report], templates: templates, meter: meter)
    guard let (drawn, keys) = try build.redrawing(key), let workKey = keys.figures[key] else {
      return
    }
    outcome.figures += 1
    let own = Provenance.Picture(figure, of: report, key: workKey.digest, drawn)
    outcome.runs += own.runs.values.reduce(0) { $0 + $1.count }
    let page = site.file(SitePath.page(of: report.name)).path
    let maker = Maker(templates: templates)
    guard let said = published.provenance.figures[figure.label] else {
      outcome.problems.append(
        Diagnostic(file: page, message: "the page says nothing of figure '\(figure.label)'"))
      return
    }
    outcome.problems += problems(of: said, published)
    let isSame = published.provenance.made == maker
    if !isSame { outcome.warnings.append(differs([published])) }
    func note(_ message: String) {
      outcome.problems.append(
        Diagnostic(file: page, message: "Figure \(figure.number): \(message)"))
    }
    if isSame, said.key != own.key || said.number != own.number || said.runs != own.runs {
      note(
        "its report gives the key \(own.key.prefix(12)), and the page says \(said.key.prefix(12))")
    }
    for (path, digest) in own.files.sorted(by: { $0.key < $1.key })
    where isSame || path.hasSuffix(FigureFile.csv.suffix) {
      guard said.files[path] != digest else { continue }
      note("\(path), made again, has other bytes than the page says")
    }
    if !published.page.contains("alt=\"\(HTML.escape(drawn.alternative))\"") {
      note("its description in the page is not the one that its runs give")
    }
  }
}
