internal import Datasets
internal import Training

/// How much work an epoch of each experiment is, compared with the others: from 1 to 1,000.
///
/// Rows times weights, which the time of an epoch grows with.
struct EpochWork {
  private let units: [Experiment: Int]

  init(
    of experiments: Set<Experiment>, _ datasets: [DatasetKey: Result<Dataset, DatasetError>]
  ) {
    var work: [Experiment: Double] = [:]
    for experiment in experiments {
      guard case .success(let dataset) = datasets[experiment.datasetKey] else { continue }
      let model = ExperimentResult(experiment: experiment, runs: [], inputs: dataset.x.columns)
      work[experiment] = Double(dataset.count) * Double(max(model.parameters, 1))
    }
    let most = work.values.max() ?? 1
    units = work.mapValues { max(Int(1000 * $0 / most), 1) }
  }

  subscript(experiment: Experiment) -> Int { units[experiment] ?? 1 }
}
