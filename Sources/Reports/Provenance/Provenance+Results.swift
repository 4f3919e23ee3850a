internal import Training

extension Provenance {
  /// Where the page of a report comes from.
  ///
  /// - Parameters:
  ///   - results: What the page is made of.
  ///   - figures: The figures that it shows.
  ///   - keys: The keys of all work of the site.
  ///   - maker: What makes the page.
  init(
    of results: ReportResults, figures: [DrawnFigure.Key: DrawnFigure], keys: SiteKeys,
    madeWith maker: Maker
  ) {
    let report = results.report
    made = maker
    self.report = Digest(of: report.source).text
    datasets = [:]
    for declaration in report.datasets {
      datasets[declaration.name] = keys.data[declaration.wholeKey]?.digest.text
    }
    experiments = [:]
    for declaration in report.experiments {
      guard let key = keys.experiments[declaration.experiment.key],
        let result = results.experiments[declaration.name]
      else { continue }
      experiments[declaration.name] = Training(
        key: key.digest.text, seeds: declaration.experiment.seeds, digest: result.digest.text)
    }
    self.figures = [:]
    for figure in report.figures {
      let name = DrawnFigure.Key(report: report.name, label: figure.label)
      guard let key = keys.figures[name], let drawn = figures[name] else { continue }
      self.figures[figure.label] = Picture(figure, of: report, key: key.digest, drawn)
    }
    images = Dictionary(
      uniqueKeysWithValues: report.imageFiles.map { ($0.key.text, Digest(of: $0.value).text) })
  }
}

extension Provenance.Picture {
  /// Where a figure comes from.
  init(_ figure: ReportFigure, of report: Report, key: Digest, _ drawn: DrawnFigure) {
    number = figure.number
    self.key = key.text
    runs = [:]
    let names = ReportNames(report)
    for need in figure.content.needs {
      switch need {
      case .dataset: continue
      case .runs(let name, _): runs[name] = names.experiments[name]?.experiment.seeds
      case .model(let model), .run(let model):
        runs[model.experiment] = (runs[model.experiment] ?? []) + [model.seed]
      }
    }
    files = Dictionary(
      drawn.files.map { (SitePath.inPage($0.path, of: report.name), $0.digest.text) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ExperimentResult {
  /// The digest of what the runs ended with. Their histories may not be in memory; the numbers of a figure are in its
  /// own files.
  fileprivate var digest: Digest {
    var hash = SHA256()
    for run in runs {
      var run = run
      run.history = History(series: [])
      RunRecord.bytes(of: run).withUnsafeBytes { hash.update($0) }
    }
    return Digest(bytes: hash.finalize())
  }
}
