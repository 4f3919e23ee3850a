internal import Datasets
internal import Training

extension Build {
  /// The data sets of a plan, side by side.
  func drawDatasets(of plan: Plan) -> [DatasetKey: Result<Dataset, DatasetError>] {
    let keys = plan.datasets
    let datasets = keys.parallelMap { key -> Result<Dataset, DatasetError> in
      Result { () throws(DatasetError) in
        try key.specification.makeDataset(split: key.split)
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(keys, datasets))
  }

  /// Checks what the reports say against the data sets that were drawn, before anything is trained.
  ///
  /// - Parameters:
  ///   - datasets: What was drawn.
  ///   - missing: The runs that will be trained.
  /// - Returns: What trains them, by the experiments' keys.
  /// - Throws: All that is wrong, in the order of the reports.
  func check(
    _ datasets: [DatasetKey: Result<Dataset, DatasetError>], _ missing: [RunKey]
  ) throws(Diagnostics) -> [Experiment: Trainer] {
    let missing = Set(missing.map(\.experiment))
    var trainers: [Experiment: Trainer] = [:]
    var problems: [Diagnostic] = []
    for report in reports {
      var own: [Diagnostic] = []
      for declaration in report.experiments where missing.contains(declaration.experiment.key) {
        switch datasets[declaration.experiment.datasetKey] {
        case .failure(let error): own.append(declaration.file.diagnostic(for: error))
        case .success(let dataset):
          do {
            trainers[declaration.experiment.key] = try Trainer(declaration.experiment, on: dataset)
          } catch {
            own.append(declaration.file.diagnostic(for: error))
          }
        case nil: continue
        }
      }
      own += DataChecks(report: report, datasets: datasets).problems
      problems += own.inOrder.withoutRepeats
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return trainers
  }
}

extension [Diagnostic] {
  /// Each of them once, where it comes first.
  var withoutRepeats: Self {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
