extension Build {
  /// Draws the figures that are missing, and keeps them.
  ///
  /// - Throws: All figures that cannot be drawn, in the order of the reports.
  func draw(
    _ parts: inout SiteParts, of results: [String: ReportResults], _ outcome: inout Outcome
  ) throws(Diagnostics) {
    let tasks = parts.missingFigures
    let keys = outcome.keys.figures
    meter.begin(.drawing, pieces: tasks.count)
    let drawn = tasks.parallelMap { report, figure -> Result<DrawnFigure, Diagnostic>? in
      defer { meter.finishPiece() }
      guard let results = results[report.name],
        let key = keys[.init(report: report.name, label: figure.label)]?.digest
      else { return nil }
      return Result { () throws(Diagnostic) in
        let drawn = try DrawnFigure(figure, of: results, key: key)
        store?.results.keep(drawn, under: key)
        return drawn
      }
    }
    var problems: [Diagnostic] = []
    for (task, result) in zip(tasks, drawn) {
      let (report, label) = (task.report.name, task.figure.label)
      switch result {
      case .success(let figure):
        parts.figures[.init(report: report, label: label)] = figure
        outcome.made.insert(.figure(report: report, label: label))
      case .failure(let problem): problems.append(problem)
      case nil: continue
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems.withoutRepeats) }
  }
}

extension ResultStore {
  /// Keeps a figure with its files: the record last, so that what it names is there.
  fileprivate func keep(_ figure: DrawnFigure, under key: Digest) {
    for file in figure.files {
      if let bytes = file.bytes { keep(bytes, digest: file.digest) }
    }
    keep(FigureRecord(figure).bytes, FigureRecord.kind, under: key)
  }
}
