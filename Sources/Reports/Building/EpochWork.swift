internal import Training

/// How much work an epoch of each experiment is, compared with the others: from 1 to 1,000.
struct EpochWork {
  private let units: [Experiment: Int]

  init(of trainers: [Experiment: Trainer]) {
    let work = trainers.mapValues(\.epochWork)
    let most = work.values.max() ?? 1
    units = work.mapValues { max(Int(1000 * $0 / most), 1) }
  }

  subscript(experiment: Experiment) -> Int { units[experiment] ?? 1 }
}
