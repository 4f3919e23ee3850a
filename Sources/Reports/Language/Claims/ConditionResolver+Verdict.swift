internal import Training

extension ConditionResolver {
  /// A statement such as `a better than b`.
  func verdict(
    _ left: Written, _ word: PairedVerdict.Word, _ right: Written, at offset: Int, text: String
  ) throws(TextProblem) -> PairedVerdict {
    let paths = [try path(of: left, word), try path(of: right, word)]
    let named = try scope.named(paths)
    let sides = [try scope.seedValue(of: named[0]), try scope.seedValue(of: named[1])]
    let experiments = sides.compactMap { scope.experiments[$0.experiment] }
    let shared = sharedSeeds(of: experiments.map(\.seeds))
    guard shared.count > 1 else {
      throw TextProblem(
        at: offset,
        "'\(word.rawValue)' rests on seeds that both sides share, and '\(sides[0].experiment)' and '\(sides[1].experiment)' share \(shared.isEmpty ? "none" : "one only")",
        advice: "give both the same seeds, as in seeds: 10")
    }
    guard let isHigherBetter = direction(of: sides, experiments) else {
      throw TextProblem(
        at: offset, "'\(left.text)' and '\(right.text)' are not measured alike",
        advice: "compare the same metric on both sides, at the same moment")
    }
    return PairedVerdict(
      left: .init(quantity: sides[0], text: left.text),
      right: .init(quantity: sides[1], text: right.text), word: word,
      isHigherBetter: isHigherBetter, seeds: shared, offset: offset, text: text)
  }

  private func path(
    of operand: Written, _ word: PairedVerdict.Word
  ) throws(TextProblem) -> ValuePath {
    if case .leaf(let path) = operand.expression { return path }
    throw TextProblem(
      at: operand.offset, "'\(word.rawValue)' stands between two values, without arithmetic",
      advice:
        "compare ends of an interval, as in difference(a.test.loss, b.test.loss).interval.high < 0.1"
    )
  }

  /// Whether higher is better; `nil` where the two sides are not of one kind.
  private func direction(of sides: [ResultQuantity], _ experiments: [Experiment]) -> Bool? {
    let kinds = zip(sides, experiments).map { side, experiment in
      experiment.metric(
        named: side.name == "loss" ? experiment.loss.metric?.name ?? "loss" : side.name)
        ?? .loss(experiment.loss)
    }
    guard kinds.count == 2, kinds[0].unnamed == kinds[1].unnamed else { return nil }
    // Of epochs fewer are better, whatever is reached in them.
    func countsEpochs(_ side: ResultQuantity) -> Bool {
      switch side.moment {
      case .bestEpoch, .epochsTo: true
      case .final, .best, .epoch: false
      }
    }
    guard countsEpochs(sides[0]) == countsEpochs(sides[1]) else { return nil }
    return countsEpochs(sides[0]) ? false : kinds[0].isHigherBetter
  }
}
