internal import Training

/// Between which numbers quantities lie whatever the results are.
struct QuantityBounds {
  let scope: ValueScope
  /// Whether values that nothing sums up are those of one seed, and not the mean of all.
  var isBySeed = false

  /// The quantity under the one name of all that are the same: experiments that differ in their names only give the same
  /// results, and what sums up a single seed is its value.
  func canonical(_ quantity: Quantity) -> Quantity {
    switch quantity {
    case .dataset, .datasetStatistic, .setting: return quantity
    case .result(let result): return .result(canonical(result))
    case .difference(var difference):
      difference.left = canonical(difference.left)
      difference.right = canonical(difference.right)
      difference.statistic = canonical(difference.statistic)
      return .difference(difference)
    }
  }

  func canonical(_ result: ResultQuantity) -> ResultQuantity {
    var result = result
    guard let experiment = scope.experiments[result.experiment] else { return result }
    result.experiment = scope.commonNames[result.experiment] ?? result.experiment
    result.statistic = experiment.seeds.count == 1 ? nil : canonical(result.statistic)
    return result
  }

  private func canonical(_ statistic: SeedStatistic?) -> SeedStatistic? {
    statistic == .summary(.mean) && !isBySeed ? nil : statistic
  }

  /// The number that a quantity is by what the report declares; `nil` where results or data decide.
  func constant(_ quantity: Quantity) -> Double? {
    if case .difference(let difference) = quantity {
      return canonical(difference.left) == canonical(difference.right) ? 0 : nil
    }
    guard case .setting(let name, let setting) = quantity, let experiment = scope.experiments[name]
    else { return nil }
    return switch setting {
    case .epochs: Double(experiment.epochs)
    case .batchSize: Double(experiment.batchSize)
    case .seeds: Double(experiment.seeds.count)
    case .parameters: nil
    }
  }

  /// The lowest and the highest value of a quantity.
  func callAsFunction(_ quantity: Quantity) -> ClosedRange<Double> {
    if let constant = constant(quantity) { return constant...constant }
    switch quantity {
    case .dataset, .setting: return 1 ... .infinity
    case .datasetStatistic(_, _, let statistic):
      return (statistic == .sd ? 0 : -.infinity) ... .infinity
    case .result(let result): return summed(bySeed(result), by: result.statistic)
    case .difference(let difference):
      let (left, right) = (bySeed(difference.left), bySeed(difference.right))
      let low = left.lowerBound - right.upperBound
      let high = left.upperBound - right.lowerBound
      return summed(
        low.isNaN || high.isNaN ? -.infinity ... .infinity : low...high, by: difference.statistic)
    }
  }

  private func bySeed(_ result: ResultQuantity) -> ClosedRange<Double> {
    guard let experiment = scope.experiments[result.experiment] else {
      return -.infinity ... .infinity
    }
    switch result.moment {
    case .final, .best, .epoch: return experiment.bounds(of: result.name)
    case .bestEpoch: return 1...Double(max(experiment.epochs, 1))
    case .epochsTo: return 1 ... .infinity
    }
  }

  private func summed(
    _ range: ClosedRange<Double>, by statistic: SeedStatistic?
  ) -> ClosedRange<Double> {
    switch statistic {
    case nil, .summary(.mean), .summary(.median), .summary(.min), .summary(.max): range
    case .summary(.sd): 0...(range.upperBound - range.lowerBound)
    case .interval(.low, _): -.infinity...range.upperBound
    case .interval(.high, _): range.lowerBound ... .infinity
    }
  }

  /// Whether a quantity is never below another one: a maximum, and the minimum of the same seeds.
  func isNeverBelow(_ high: Quantity, _ low: Quantity) -> Bool {
    guard case .result(var a) = high, case .result(var b) = low else {
      guard case .difference(var a) = high, case .difference(var b) = low else { return false }
      let isOrdered = isNeverBelow(a.statistic, b.statistic)
      (a.statistic, b.statistic) = (nil, nil)
      return a == b && isOrdered
    }
    if a.statistic == b.statistic { return isNeverBelowByMoment(a, b) }
    let isOrdered = isNeverBelow(a.statistic, b.statistic)
    (a.statistic, b.statistic) = (nil, nil)
    return a == b && isOrdered
  }

  /// What is best is at least as good as what an epoch had, seed by seed.
  private func isNeverBelowByMoment(_ high: ResultQuantity, _ low: ResultQuantity) -> Bool {
    guard high.experiment == low.experiment, high.part == low.part, high.name == low.name,
      high.statistic.map({ !$0.needsSeveralSeeds }) ?? true,
      let experiment = scope.experiments[high.experiment]
    else { return false }
    let isHigherBetter = experiment.metric(named: high.name)?.isHigherBetter ?? false
    switch (high.moment, low.moment) {
    case (.best, .epoch): return isHigherBetter
    case (.epoch, .best): return !isHigherBetter
    // A series that is to come further takes longer.
    case (.epochsTo(let far), .epochsTo(let near)):
      return isHigherBetter ? far >= near : far <= near
    default: return false
    }
  }

  private func isNeverBelow(_ high: SeedStatistic?, _ low: SeedStatistic?) -> Bool {
    // One seed lies between the lowest and the highest, and nothing more is known of it.
    if isBySeed, high == nil || low == nil {
      return low == .summary(.min) || high == .summary(.max)
    }
    let high = high ?? .summary(.mean)
    let low = low ?? .summary(.mean)
    switch (high, low) {
    case (.summary(.max), .summary(.mean)), (.summary(.max), .summary(.median)),
      (.summary(.max), .summary(.min)), (.summary(.mean), .summary(.min)),
      (.summary(.median), .summary(.min)), (.summary(.max), .interval(.low, _)),
      (.summary(.mean), .interval(.low, _)), (.interval(.high, _), .summary(.mean)),
      (.interval(.high, _), .summary(.min)), (.interval(.high, _), .interval(.low, _)):
      return true
    case (.interval(.high, let wide), .interval(.high, let narrow)): return wide >= narrow
    case (.interval(.low, let narrow), .interval(.low, let wide)): return wide >= narrow
    default: return false
    }
  }
}
