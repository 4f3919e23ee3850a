internal import Datasets
internal import Markdown
internal import Training

/// A report with all that its figures, tables and values are made of.
struct ReportResults: Sendable {
  let report: Report
  /// Its declarations by name.
  let names: ReportNames
  /// What training gave, by the experiment's name.
  let experiments: [String: ExperimentResult]
  /// The data sets by name, as they are shown.
  let datasets: [String: Dataset]
  /// What readers call experiments and data sets.
  let titles: [String: String]
  /// The models that figures are drawn from.
  let models: [ModelName: Model]
  /// The data of each experiment, by its name.
  let data: [String: Dataset]
  /// How many rows train and test and how many inputs there are, by the experiment's name.
  let sizes: [String: Sizes]

  struct Sizes: Sendable {
    var inputs: Int
    var trainingRows: Int
    var testRows: Int
    /// What was found in the table that the data comes from.
    var table: KerasProgram.Table?
  }

  init(
    _ report: Report, datasets drawn: [DatasetKey: Result<Dataset, DatasetError>],
    runs: TrainedRuns
  ) {
    self.report = report
    var models: [ModelName: Model] = [:]
    var data: [String: Dataset] = [:]
    var experiments: [String: ExperimentResult] = [:]
    var sizes: [String: Sizes] = [:]
    var titles: [String: String] = [:]
    for declaration in report.experiments {
      let experiment = declaration.experiment
      titles[declaration.name] = declaration.title
      guard case .success(let dataset) = drawn[experiment.datasetKey] else { continue }
      data[declaration.name] = dataset
      let key = ExperimentKey(experiment)
      for seed in experiment.seeds {
        models[ModelName(experiment: declaration.name, seed: seed)] =
          runs.models[RunKey(key, seed: seed)]
      }
      let rows = (try? experiment.split.trainingRows(of: dataset.count)) ?? dataset.count
      sizes[declaration.name] = Sizes(
        inputs: dataset.x.columns, trainingRows: rows, testRows: dataset.count - rows,
        table: KerasProgram.Table(of: dataset, labels: experiment.dataset.labels))
      let own = experiment.seeds.compactMap { runs.runs[RunKey(key, seed: $0)] }
      guard own.count == experiment.seeds.count else { continue }
      experiments[declaration.name] = ExperimentResult(
        experiment: experiment, runs: own, inputs: dataset.x.columns)
    }
    var datasets: [String: Dataset] = [:]
    for declaration in report.datasets {
      titles[declaration.name] = declaration.title
      if case .success(let dataset) = drawn[declaration.wholeKey] {
        datasets[declaration.name] = dataset
      }
    }
    names = ReportNames(report)
    (self.experiments, self.datasets, self.titles, self.sizes) =
      (experiments, datasets, titles, sizes)
    (self.models, self.data) = (models, data)
  }

  /// The errors of the runs that diverged, at their experiments.
  var divergences: [Diagnostic] {
    report.experiments.compactMap { declaration in
      experiments[declaration.name].flatMap {
        declaration.file.diagnostic(forDivergenceOf: $0.runs.map(\.outcome))
      }
    }
  }

  /// The errors of values that are no numbers although all that they are made of is.
  var undefinedValues: [Diagnostic] {
    report.values.sorted { $0.key < $1.key }.compactMap { position, role -> Diagnostic? in
      guard case .number(let expression, _) = role, !expression.evaluate(value).isFinite,
        expression.leaves.allSatisfy({ value(of: $0).isFinite })
      else { return nil }
      return Diagnostic(
        at: position.inFile(report.file), message: "this value is no finite number",
        advice: "check what it divides by")
    }
  }

  /// The value of a quantity of the value language.
  func value(of quantity: Quantity) -> Double {
    switch quantity {
    case .dataset(let name, let size):
      guard let dataset = datasets[name] else { return .nan }
      return Double(size == .samples ? dataset.count : dataset.x.columns)
    case .datasetStatistic(let name, let part, let statistic):
      return datasets[name].map { statistic($0.values(of: part)) } ?? .nan
    case .setting(let name, let setting):
      guard let result = experiments[name] else { return .nan }
      return switch setting {
      case .epochs: Double(result.experiment.epochs)
      case .batchSize: Double(result.experiment.batchSize)
      case .parameters: Double(result.parameters)
      case .seeds: Double(result.experiment.seeds.count)
      }
    case .result(let quantity):
      return experiments[quantity.experiment]?.value(of: quantity) ?? .nan
    case .difference(let difference):
      return (difference.statistic ?? .summary(.mean))(values(of: difference))
    }
  }
}
