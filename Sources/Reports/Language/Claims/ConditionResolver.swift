internal import Datasets
internal import Training

/// Gives the names of a comparison their meaning, and checks that what is compared can be.
struct ConditionResolver {
  let scope: ValueScope

  typealias Written = ConditionParser.WrittenOperand

  /// A comparison of values that each are one number, or one number a seed where the seeds are counted.
  func comparison(
    _ written: Comparison, of operands: [Written], _ count: ConditionParser.WrittenCount? = nil,
    at countOffset: Int = 0
  ) throws(TextProblem) -> Comparison {
    var comparison = written
    comparison.operands = try resolve(operands)
    let leaves = comparison.operands.flatMap(\.expression.leaves)
    guard leaves.contains(where: isResult) else {
      throw TextProblem(
        at: comparison.offset, "'\(comparison.text)' names no result, so no rerun can change it",
        advice: "compare a value of training, as in name.test.loss")
    }
    if let count {
      comparison.seeds = try seeds(of: leaves, count, at: countOffset)
    }
    try checkEquality(comparison)
    return comparison
  }

  private func resolve(_ operands: [Written]) throws(TextProblem) -> [Comparison.Operand] {
    // Names alone mean what all of them have.
    _ = try scope.named(operands.flatMap(\.expression.leaves))
    let bare = operands.flatMap(\.expression.leaves).filter(scope.isBare)
    let named = Dictionary(zip(bare, try scope.named(bare))) { first, _ in first }
    var resolved: [Comparison.Operand] = []
    for operand in operands {
      let expression = try operand.expression.map { path throws(TextProblem) in
        try scope.resolve(named[path] ?? path)
      }
      resolved.append(Comparison.Operand(expression: expression, text: operand.text))
    }
    return resolved
  }

  /// Whether a rerun can change a quantity: what training gave, what sums up data, the size of a table.
  private func isResult(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .result, .difference, .datasetStatistic: return true
    case .setting: return false
    case .dataset(let name, _):
      guard let dataset = scope.datasets[name], case .table = dataset.source else { return false }
      return true
    }
  }

  // MARK: Seeds

  private func seeds(
    of leaves: [Quantity], _ count: ConditionParser.WrittenCount, at offset: Int
  ) throws(TextProblem) -> Comparison.SeedCount {
    var names: [String] = []
    for case .result(let result) in leaves
    where result.statistic == nil && !names.contains(result.experiment) {
      names.append(result.experiment)
    }
    guard !names.isEmpty else {
      throw TextProblem(
        at: offset, "nothing in this comparison differs from seed to seed",
        advice: "leave the seeds out, or take off what sums them up")
    }
    let shared = sharedSeeds(of: names.compactMap { scope.experiments[$0]?.seeds })
    let owners = names.map { "'\($0)'" }.joined(separator: " and ")
    let verb = names.count == 1 ? "has" : "share"
    guard shared.count > 1 else {
      throw TextProblem(
        at: offset, "\(owners) \(verb) \(shared.isEmpty ? "no seed" : "one seed only")",
        advice: names.count == 1
          ? "give it several seeds, as in seeds: 10" : "give them the same seeds, as in seeds: 10")
    }
    if let all = count.all, all != shared.count {
      throw TextProblem(
        at: offset, "\(owners) \(verb) \(shared.count) seeds, not \(all)",
        advice: "write of \(shared.count) seeds, or change their seeds")
    }
    let least = count.least ?? shared.count
    guard least > 0 else {
      throw TextProblem(
        at: offset, "this cannot fail: 0 seeds are none", advice: "ask for one seed at least")
    }
    guard least <= shared.count else {
      throw TextProblem(
        at: offset, "this can never be true: there are no \(least) of \(shared.count) seeds",
        advice: "ask for \(shared.count) at most")
    }
    return Comparison.SeedCount(seeds: shared, least: least)
  }

  // MARK: Equality

  private func checkEquality(_ comparison: Comparison) throws(TextProblem) {
    guard comparison.signs.contains(where: \.isOfEquality), comparison.tolerance == 0 else {
      return
    }
    let isBySeed = comparison.seeds != nil
    let areWhole = comparison.operands.allSatisfy {
      $0.expression.isInteger { isWhole($0, bySeed: isBySeed) }
    }
    guard !areWhole else { return }
    throw TextProblem(
      at: comparison.offset,
      "'\(comparison.text)' compares real numbers, which are hardly ever equal to the last bit",
      advice: "say how far they may differ, as in \(comparison.text) within 0.01")
  }

  /// Whether a quantity is a whole number whatever the results are.
  private func isWhole(_ quantity: Quantity, bySeed: Bool) -> Bool {
    guard case .result(let result) = quantity else { return quantity.isInteger }
    switch result.moment {
    case .final, .best, .epoch: return false
    case .bestEpoch, .epochsTo:
      let isOfOneSeed = bySeed || scope.experiments[result.experiment]?.seeds.count == 1
      return result.statistic.map { $0 == .summary(.min) || $0 == .summary(.max) } ?? isOfOneSeed
    }
  }
}
