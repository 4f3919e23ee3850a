internal import Training

extension ValueScope {
  /// What a path that begins with a function means: `difference(a.test.loss, b.test.loss).sd`, or `epochs_to(0.1)` of
  /// the only experiment; `nil` for other paths.
  func resolveFunction(_ path: ValuePath) throws(TextProblem) -> Quantity? {
    guard let first = path.steps.first, let argument = first.argument else { return nil }
    switch (first.name, argument) {
    case ("difference", .paths(let operands)):
      return .difference(try difference(of: operands, path))
    case ("difference", .number): throw misshapenDifference(at: first.offset)
    case (StepReader.epochsTo, _): return .result(try epochsToGoal(path))
    default: break
    }
    if case .paths = argument, let statistic = Statistic(rawValue: first.name) {
      throw TextProblem(
        at: first.offset, "'\(first.name)' stands after the value that it sums up",
        advice: "write it as in name.test.loss.\(statistic.rawValue)")
    }
    guard experiments[first.name] == nil, datasets[first.name] == nil else { return nil }
    throw TextProblem(
      at: first.offset, "there is no function '\(first.name.prefix(60))'",
      advice: adviceOnNames(
        near: first.name, among: ["difference", StepReader.epochsTo], called: "functions"))
  }

  private func misshapenDifference(at offset: Int) -> TextProblem {
    TextProblem(
      at: offset, "a difference is taken between two values",
      advice: "write it as in difference(a.test.loss, b.test.loss)")
  }

  private func difference(
    of operands: [ValuePath], _ path: ValuePath
  ) throws(TextProblem) -> PairedDifference {
    let offset = path.steps[0].offset
    guard operands.count == 2 else { throw misshapenDifference(at: offset) }
    let sides = try named(operands)
    let left = try seedValue(of: sides[0])
    let right = try seedValue(of: sides[1])
    let shared = sharedSeeds(of: [left, right].compactMap { experiments[$0.experiment]?.seeds })
    guard shared.count > 1 else {
      throw TextProblem(
        at: offset,
        "'\(left.experiment)' and '\(right.experiment)' share \(shared.isEmpty ? "no seed" : "one seed only"), and differences are taken seed by seed",
        advice: "give both the same seeds, as in seeds: 10")
    }
    var steps = StepReader(path: path, index: 1)
    let statistic = try steps.statistic(among: [], seeds: shared.count, owner: "")
    try steps.expectEnd()
    return PairedDifference(left: left, right: right, statistic: statistic)
  }

  /// A number that each seed has.
  func seedValue(of path: ValuePath) throws(TextProblem) -> ResultQuantity {
    guard case .result(let result) = try resolve(path), result.statistic == nil else {
      throw TextProblem(
        at: path.steps[0].offset, "this is not a value that each seed has",
        advice: "compare values of training, as in name.test.loss, and sum up afterwards")
    }
    return result
  }

  private func epochsToGoal(_ path: ValuePath) throws(TextProblem) -> ResultQuantity {
    guard let implied, let experiment = experiments[implied] else {
      throw TextProblem(
        at: path.steps[0].offset, "which experiment is meant is not clear",
        advice:
          "write it as in \(experiments.keys.sorted().first ?? "name").test.loss.epochs_to(0.1)")
    }
    var steps = StepReader(path: path)
    return try steps.quantity(of: experiment, named: implied, .test, "loss")
  }
}
