package import Training

/// What training an experiment gave.
package struct ExperimentResult: Sendable, Hashable {
  /// What was trained.
  package let experiment: Experiment
  /// One run for each seed, in the order of the seeds.
  package let runs: [Run]
  /// How many inputs the model has.
  package let inputs: Int

  /// Joins an experiment and its runs.
  package init(experiment: Experiment, runs: [Run], inputs: Int) {
    self.experiment = experiment
    self.runs = runs
    self.inputs = inputs
  }

  /// How many weights and biases the model has.
  package var parameters: Int {
    var inputs = inputs
    var count = 0
    for layer in experiment.layers {
      count += layer.parameters(inputs: inputs)
      inputs = layer.units(inputs: inputs)
    }
    return count
  }

  /// The number of each seed; NaN where a run did not come that far, and for the final value of a run among others that
  /// diverged: what it was left with is not to be averaged.
  package func values(of quantity: ResultQuantity) -> [Double] {
    let isHigherBetter = experiment.metric(named: quantity.name)?.isHigherBetter ?? false
    return runs.map { run in
      let isLeftOver = quantity.moment == .final && runs.count > 1 && run.divergedAtEpoch != nil
      return isLeftOver ? .nan : run.value(of: quantity, isHigherBetter: isHigherBetter)
    }
  }

  /// The number, summed up over the seeds.
  package func value(of quantity: ResultQuantity) -> Double {
    (quantity.statistic ?? .summary(.mean))(values(of: quantity))
  }

  /// The number of each seed, by seed.
  package func valuesBySeed(of quantity: ResultQuantity) -> [UInt32: Double] {
    Dictionary(zip(runs.map(\.seed), values(of: quantity))) { first, _ in first }
  }
}

extension Run {
  fileprivate func value(of quantity: ResultQuantity, isHigherBetter: Bool) -> Double {
    if quantity.moment == .final {
      let values = quantity.part == .train ? final.train : final.test
      return values.first { $0.name == quantity.name }?.value ?? .nan
    }
    guard let series = history[quantity.part.seriesName(quantity.name)] else { return .nan }
    switch quantity.moment {
    case .final: return .nan
    case .epoch(let epoch): return epoch <= series.count ? series[epoch - 1] : .nan
    case .best:
      return series.indexOfBest(isHigherBetter: isHigherBetter).map { series[$0] } ?? .nan
    case .bestEpoch:
      return series.indexOfBest(isHigherBetter: isHigherBetter).map { Double($0 + 1) } ?? .nan
    case .epochsTo(let goal):
      if let index = series.firstIndex(where: { isHigherBetter ? $0 >= goal : $0 <= goal }) {
        return Double(index + 1)
      }
      return divergedAtEpoch == nil ? .infinity : .nan
    }
  }
}

extension [Double] {
  /// Where a series is best: the first of its highest values, or the first of its lowest.
  ///
  /// NaN is never best; `nil` where nothing else is there.
  package func indexOfBest(isHigherBetter: Bool) -> Int? {
    var best: Int?
    for (index, value) in enumerated() where !value.isNaN {
      guard let current = best else {
        best = index
        continue
      }
      if isHigherBetter ? value > self[current] : value < self[current] { best = index }
    }
    return best
  }
}
