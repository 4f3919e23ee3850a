extension Build {
  /// Assembles the pages that are missing, and the list of reports where that is.
  ///
  /// - Throws: What the reports say that turns out not to be so.
  func assemble(
    _ parts: inout SiteParts, of results: [String: ReportResults], _ outcome: inout Outcome
  ) throws(Diagnostics) {
    let tasks = parts.missingPages.compactMap { results[$0.name] }
    let problems = tasks.flatMap(\.undefinedValues) + tasks.flatMap(\.falseClaims)
    guard problems.isEmpty else {
      throw Diagnostics(tasks.flatMap(\.divergences) + problems)
    }
    let (figures, keys) = (parts.figures, outcome.keys)
    let maker = Maker(templates: templates)
    do throws(Diagnostic) {
      let templates = try PageTemplates(templates)
      let pages = tasks.parallelMap { results in
        let provenance = Provenance(of: results, figures: figures, keys: keys, madeWith: maker)
        let assembler = PageAssembler(
          results, figures: figures, provenance: provenance, templates: templates)
        let page = Site.File(
          path: SitePath.page(of: results.report.name), text: assembler.page())
        return SiteParts.Page(
          files: assembler.listingFiles + [page], diagnostics: results.divergences)
      }
      for (task, page) in zip(tasks, pages) {
        parts.pages[task.report.name] = page
        outcome.made.insert(.page(report: task.report.name))
        let facts = PageFacts(results: task.summaries, claims: task.claimSummaries)
        outcome.facts[task.report.name] = facts
        if let key = keys.pages[task.report.name] {
          store?.results.keep(facts, ofPage: key.digest)
        }
        keep(page, of: task.report.file, outcome.keys.pages[task.report.name])
      }
      if parts.index == nil {
        let text = IndexAssembler(reports: reports, figures: figures).page(templates)
        let file = Site.File(path: SitePath.index, text: text)
        parts.index = file
        outcome.made.insert(.index)
        keep(SiteParts.Page(files: [file], diagnostics: []), of: "", outcome.keys.index)
      }
    } catch {
      throw Diagnostics(error)
    }
  }

  /// Keeps a page: its record last, so that what it names is there.
  private func keep(_ page: SiteParts.Page, of report: String, _ key: WorkKey?) {
    guard let results = store?.results, let key else { return }
    for file in page.files {
      if let bytes = file.bytes { results.keep(bytes, digest: file.digest) }
    }
    results.keep(
      PageRecord(files: page.files, diagnostics: page.diagnostics, of: report).bytes,
      PageRecord.kind, under: key.digest)
  }
}
