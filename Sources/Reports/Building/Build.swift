internal import Datasets
internal import Training

/// Makes the site of some reports: draws the data, trains, draws the figures, assembles the pages. Nothing is written but
/// the runs that a store keeps.
///
/// Each stage is done side by side on all cores, and the result does not depend on how many there are.
package struct Build: Sendable {
  private let reports: [Report]
  /// What is done, and why.
  package let plan: Plan
  private let templates: PageTemplates
  private let store: RunStore?
  private let meter: WorkMeter
  private let isStrict: Bool

  /// A build of reports that were read without errors.
  ///
  /// - Parameters:
  ///   - reports: What is built.
  ///   - templates: What pages look like.
  ///   - store: Where runs are kept as they end; nowhere where left out.
  ///   - meter: Counts what is done.
  ///   - isStrict: Whether a figure that cannot be read well is an error; otherwise it is a warning.
  package init(
    of reports: [Report], templates: PageTemplates, keepingRunsIn store: RunStore? = nil,
    meter: WorkMeter = WorkMeter(), isStrict: Bool = false
  ) {
    self.reports = reports
    self.templates = templates
    self.store = store
    self.meter = meter
    self.isStrict = isStrict
    plan = Plan(of: reports)
  }

  /// What came of a build.
  package struct Outcome: Sendable {
    /// The site; `nil` where a report is wrong, so that nothing should be written.
    package var site: Site?
    /// What is wrong, in the order of the reports. With a site: runs that diverged, which the figures show.
    package var diagnostics: [Diagnostic]
    /// How many runs were trained.
    package var runs = 0
    /// How many figures were drawn.
    package var figures = 0
    /// The runs on disk, to be removed once the site is written.
    package var keptRuns: KeptRuns?
  }

  /// Does all that the plan says.
  package func run() -> Outcome {
    let datasets = drawDatasets()
    let (trainers, problems) = prepare(with: datasets)
    guard problems.isEmpty else { return Outcome(site: nil, diagnostics: problems) }
    let digests = Dictionary(
      uniqueKeysWithValues: Array(datasets).parallelMap { key, dataset in
        (key, (try? dataset.get()).map(DataDigest.init))
      }
    ).compactMapValues(\.self)
    let keptRuns = keptRuns(digests)
    let runs = train(trainers, keptRuns)
    let results = reports.map {
      ReportResults($0, datasets: datasets, digests: digests, runs: runs)
    }
    var diagnostics = (keptRuns?.problem).map { [$0] } ?? []
    diagnostics += results.flatMap(\.divergences)
    let (figures, warnings, figureProblems) = draw(results)
    diagnostics += warnings
    let resultProblems =
      results.flatMap(\.undefinedValues) + results.flatMap(\.falseClaims) + figureProblems
    diagnostics += resultProblems
    guard resultProblems.isEmpty else {
      return Outcome(site: nil, diagnostics: diagnostics, runs: runs.runs.count)
    }
    let pages = results.parallelMap { results in
      PageAssembler(results, figures: figures, templates: templates).page()
    }
    return Outcome(
      site: site(pages, figures), diagnostics: diagnostics, runs: runs.runs.count,
      figures: figures.count, keptRuns: keptRuns)
  }
}

// MARK: Data

extension Build {
  private func drawDatasets() -> [DatasetKey: Result<Dataset, DatasetError>] {
    let keys = plan.nodes.compactMap { node in
      if case .dataset(let key) = node.id { key } else { nil }
    }
    let datasets = keys.parallelMap { key -> Result<Dataset, DatasetError> in
      Result { () throws(DatasetError) in
        try key.specification.makeDataset(split: key.split)
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(keys, datasets))
  }

  /// Checks every experiment and every figure against its data, in all reports, before anything is trained.
  private func prepare(
    with datasets: [DatasetKey: Result<Dataset, DatasetError>]
  ) -> (trainers: [Experiment: Trainer], problems: [Diagnostic]) {
    var trainers: [Experiment: Trainer] = [:]
    var problems: [Diagnostic] = []
    for report in reports {
      var own: [Diagnostic] = []
      for declaration in report.experiments where isRun(declaration.experiment) {
        switch datasets[declaration.experiment.datasetKey] {
        case .failure(let error): own.append(declaration.file.diagnostic(for: error))
        case .success(let dataset):
          do {
            let trainer = try Trainer(declaration.experiment, on: dataset)
            trainers[declaration.experiment.key] = trainer
          } catch {
            own.append(declaration.file.diagnostic(for: error))
          }
        case nil: continue
        }
      }
      own += DataChecks(report: report, datasets: datasets).problems
      problems += own.inOrder.withoutRepeats
    }
    return (trainers, problems)
  }

  private func isRun(_ experiment: Experiment) -> Bool {
    experiment.seeds.contains { plan[.run(RunKey(experiment, seed: $0))] != nil }
  }
}

// MARK: Training

extension Build {
  private var runKeys: [RunKey] {
    plan.nodes.compactMap { node in
      if case .run(let key) = node.id { key } else { nil }
    }
  }

  /// Trains every run of the plan that is not kept, or whose model is needed.
  private func train(
    _ trainers: [Experiment: Trainer], _ keptRuns: KeptRuns?
  ) -> TrainedRuns {
    let keys = runKeys
    let work = EpochWork(of: trainers)
    meter.begin(
      .training, pieces: keys.count,
      work: keys.reduce(0) { $0 + work[$1.experiment] * $1.experiment.epochs })
    let runs = keys.parallelMap(cost: { trainers[$0.experiment]?.expectedWork ?? 0 }) {
      key -> TrainedRuns.Entry? in
      guard let trainer = trainers[key.experiment] else { return nil }
      let epochWork = work[key.experiment]
      let parts = plan.parts[key] ?? []
      var model: Model?
      func make() -> Run {
        guard parts.contains(.model) else {
          return trainer.run(seed: key.seed, progress: { _ in meter.advance(by: epochWork) })
        }
        let trained = trainer.train(
          seed: key.seed, progress: { _ in meter.advance(by: epochWork) })
        model = trained.model
        return trained.run
      }
      var (run, wasKept) = keptRuns?.run(key, make: make) ?? (make(), false)
      if wasKept, parts.contains(.model) {
        // Only runs are on disk; the same seed gives the same model again.
        (run, wasKept) = (make(), false)
      }
      if wasKept {
        meter.keepPiece(work: epochWork * key.experiment.epochs)
      } else {
        meter.finishPiece(work: epochWork * (key.experiment.epochs - run.epochs))
      }
      return TrainedRuns.Entry(key: key, run: run, model: model, keeping: parts)
    }
    return TrainedRuns(runs.compactMap(\.self))
  }

  private func keptRuns(_ digests: [DatasetKey: DataDigest]) -> KeptRuns? {
    guard let store else { return nil }
    let keys = runKeys
    let experiments = Set(keys.map(\.experiment)).compactMap { experiment in
      digests[experiment.datasetKey].map { (experiment, ExperimentDigest(experiment, on: $0)) }
    }
    return KeptRuns(keys, of: Dictionary(uniqueKeysWithValues: experiments), in: store)
  }
}

// MARK: Figures and pages

extension Build {
  private func draw(
    _ results: [ReportResults]
  ) -> (
    figures: [DrawnFigure.Key: DrawnFigure], warnings: [Diagnostic], problems: [Diagnostic]
  ) {
    let tasks = results.flatMap { results in results.report.figures.map { (results, $0) } }
    meter.begin(.drawing, pieces: tasks.count)
    let drawn = tasks.parallelMap { results, figure -> Result<DrawnFigure, Diagnostic> in
      defer { meter.finishPiece() }
      return Result { () throws(Diagnostic) in try DrawnFigure(figure, of: results) }
    }
    var figures: [DrawnFigure.Key: DrawnFigure] = [:]
    var warnings: [Diagnostic] = []
    var problems: [Diagnostic] = []
    for (task, result) in zip(tasks, drawn) {
      switch result {
      case .success(let figure) where isStrict && !figure.warnings.isEmpty:
        problems += figure.warnings.map(\.asError)
      case .success(let figure):
        warnings += figure.warnings
        figures[.init(report: task.0.report.name, label: task.1.label)] = figure
      case .failure(let problem): problems.append(problem)
      }
    }
    return (figures, warnings, problems.withoutRepeats)
  }

  private func site(_ pages: [String], _ figures: [DrawnFigure.Key: DrawnFigure]) -> Site {
    var files = [Site.File(path: SitePath.stylesheet, text: templates.stylesheet)]
    for (report, page) in zip(reports, pages) {
      for figure in report.figures {
        files += figures[.init(report: report.name, label: figure.label)]?.files ?? []
      }
      for (path, bytes) in report.imageFiles.sorted(by: { $0.key.text < $1.key.text }) {
        files.append(Site.File(path: SitePath.image(path, of: report.name), bytes: bytes))
      }
      files.append(Site.File(path: SitePath.page(of: report.name), text: page))
    }
    let index = IndexAssembler(reports: reports, figures: figures).page(templates)
    files.append(Site.File(path: SitePath.index, text: index))
    return Site(reports: reports.map(\.name), files: files)
  }
}

extension [Diagnostic] {
  /// Each of them once, where it comes first.
  fileprivate var withoutRepeats: Self {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
