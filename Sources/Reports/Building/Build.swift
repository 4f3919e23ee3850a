internal import Datasets
internal import Synchronization
internal import Training

/// Makes the site of some reports: draws the data, trains, draws the figures, assembles the pages. Nothing is written.
///
/// Each stage is done side by side on all cores, and the result does not depend on how many there are.
package struct Build: Sendable {
  private let reports: [Report]
  /// What is done, and why.
  package let plan: Plan
  private let templates: PageTemplates
  private let progress: @Sendable (BuildProgress) -> Void

  /// A build of reports that were read without errors. `progress` is called on any thread as steps are done.
  package init(
    of reports: [Report], templates: PageTemplates,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.reports = reports
    self.templates = templates
    self.progress = progress
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
  }

  /// Does all that the plan says.
  package func run() -> Outcome {
    let datasets = drawDatasets()
    let (trainers, problems) = prepare(with: datasets)
    guard problems.isEmpty else { return Outcome(site: nil, diagnostics: problems) }
    let runs = train(trainers)
    let results = reports.map { ReportResults($0, datasets: datasets, runs: runs) }
    var diagnostics = results.flatMap(\.divergences)
    let (figures, figureProblems) = draw(results)
    let resultProblems = results.flatMap(\.undefinedValues) + figureProblems
    diagnostics += resultProblems
    guard resultProblems.isEmpty else {
      return Outcome(site: nil, diagnostics: diagnostics, runs: runs.count)
    }
    let pages = results.parallelMap { results in
      PageAssembler(results, figures: figures, templates: templates).page()
    }
    return Outcome(
      site: site(pages, figures), diagnostics: diagnostics, runs: runs.count, figures: figures.count
    )
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
  /// Trains every run of the plan.
  private func train(_ trainers: [Experiment: Trainer]) -> [RunKey: Run] {
    let keys = plan.nodes.compactMap { node in
      if case .run(let key) = node.id { key } else { nil }
    }
    let counter = StepCounter(stage: .training, total: keys.count, report: progress)
    let runs = keys.parallelMap { key -> (RunKey, Run)? in
      defer { counter.step() }
      return trainers[key.experiment].map { (key, $0.run(seed: key.seed)) }
    }
    return Dictionary(uniqueKeysWithValues: runs.compactMap(\.self))
  }
}

// MARK: Figures and pages

extension Build {
  private func draw(
    _ results: [ReportResults]
  ) -> (figures: [DrawnFigure.Key: DrawnFigure], problems: [Diagnostic]) {
    let tasks = results.flatMap { results in results.report.figures.map { (results, $0) } }
    let counter = StepCounter(stage: .drawing, total: tasks.count, report: progress)
    let drawn = tasks.parallelMap { results, figure -> Result<DrawnFigure, Diagnostic> in
      defer { counter.step() }
      return Result { () throws(Diagnostic) in try DrawnFigure(figure, of: results) }
    }
    var figures: [DrawnFigure.Key: DrawnFigure] = [:]
    var problems: [Diagnostic] = []
    for (task, result) in zip(tasks, drawn) {
      switch result {
      case .success(let figure):
        figures[.init(report: task.0.report.name, label: task.1.label)] = figure
      case .failure(let problem): problems.append(problem)
      }
    }
    return (figures, problems.withoutRepeats)
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

/// Counts the steps of a stage that are done side by side.
private final class StepCounter: Sendable {
  private let stage: BuildProgress.Stage
  private let total: Int
  private let report: @Sendable (BuildProgress) -> Void
  private let done = Mutex(0)

  init(stage: BuildProgress.Stage, total: Int, report: @escaping @Sendable (BuildProgress) -> Void)
  {
    self.stage = stage
    self.total = total
    self.report = report
  }

  func step() {
    done.withLock { done in
      done += 1
      report(BuildProgress(stage: stage, done: done, total: total))
    }
  }
}

extension [Diagnostic] {
  /// Each of them once, where it comes first.
  fileprivate var withoutRepeats: Self {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
