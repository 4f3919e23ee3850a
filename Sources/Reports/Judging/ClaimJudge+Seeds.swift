internal import Training

extension ClaimJudge {
  /// Whether a comparison holds with enough of its seeds, both sides taken from the run of one seed at a time.
  func verdict(on comparison: Comparison, by count: Comparison.SeedCount) -> ClaimVerdict {
    let leaves = comparison.operands.flatMap(\.expression.leaves)
    let bySeed = valuesBySeed(of: leaves)
    let whole = Dictionary(
      leaves.filter { bySeed[$0] == nil }.map { ($0, value(of: $0)) }
    ) { first, _ in first }
    var held = 0
    var failed: [(seed: UInt32, values: [Double])] = []
    var open: [UInt32] = []
    for seed in count.seeds {
      let values = comparison.operands.map { operand in
        operand.expression.evaluate { bySeed[$0].map { $0[seed] ?? .nan } ?? whole[$0] ?? .nan }
      }
      if values.contains(where: \.isNaN) {
        open.append(seed)
      } else if holds(comparison, values) {
        held += 1
      } else {
        failed.append((seed, values))
      }
    }
    var evidence = "\(compared(comparison)) with \(held) of \(count.seeds.count) seeds"
    if let first = failed.first {
      evidence += ", not with \(Self.list(failed.map(\.seed)))"
      evidence += ": with seed \(first.seed) \(self.evidence(comparison, first.values))"
    }
    if !open.isEmpty {
      evidence += ", with no number from \(Self.list(open))\(reason(in: leaves))"
    }
    let isOpen = held < count.least && held + open.count >= count.least
    return ClaimVerdict(
      truth: isOpen ? .isOpen : .init(held >= count.least), evidence: [evidence])
  }

  /// The comparison without the count: `a < b`.
  private func compared(_ comparison: Comparison) -> String {
    var text = comparison.operands[0].text
    for (sign, operand) in zip(comparison.signs, comparison.operands.dropFirst()) {
      text += " \(sign.rawValue) \(operand.text)"
    }
    return text + (comparison.tolerance > 0 ? " within \(comparison.tolerance.plainText)" : "")
  }

  /// `seeds 3, 5 and 9`, shortened where there are many.
  private static func list(_ seeds: [UInt32]) -> String {
    let most = 6
    guard seeds.count > 1 else { return "seed \(seeds.first ?? 0)" }
    let shown = seeds.count > most ? Array(seeds.prefix(most - 1)) : seeds
    let names = shown.dropLast().map(String.init).joined(separator: ", ")
    let last = shown.last.map(String.init) ?? ""
    guard shown.count < seeds.count else { return "seeds \(names) and \(last)" }
    return "seeds \(names), \(last) and \(seeds.count - shown.count) more"
  }

  /// The numbers of each seed, for what is not summed up; a run that diverged has no final ones.
  private func valuesBySeed(of leaves: [Quantity]) -> [Quantity: [UInt32: Double]] {
    var values: [Quantity: [UInt32: Double]] = [:]
    for case .result(let result) in leaves where result.statistic == nil {
      values[.result(result)] = numbers(of: result)
    }
    return values
  }

  /// The number of each seed; none for the final ones of a run that diverged.
  func numbers(of result: ResultQuantity) -> [UInt32: Double] {
    guard let experiment = results.experiments[result.experiment] else { return [:] }
    var values = experiment.valuesBySeed(of: result)
    guard result.moment == .final else { return values }
    for run in experiment.runs where run.divergedAtEpoch != nil { values[run.seed] = nil }
    return values
  }

  // MARK: Paired verdicts

  /// Whether the 95% interval of the paired difference lies as a word says.
  func verdict(on statement: PairedVerdict) -> ClaimVerdict {
    let left = numbers(of: statement.left.quantity)
    let right = numbers(of: statement.right.quantity)
    let differences = statement.seeds.map { (left[$0] ?? .nan) - (right[$0] ?? .nan) }
    let name = "\(statement.left.text) less \(statement.right.text)"
    guard let interval = ConfidenceInterval.ofMean(differences),
      let summary = Summary(differences)
    else {
      let leaves = [Quantity.result(statement.left.quantity), .result(statement.right.quantity)]
      return ClaimVerdict(
        truth: .isOpen, evidence: ["\(name) is no number for each seed\(reason(in: leaves))"])
    }
    let isAbove = interval.low > 0
    let isBelow = interval.high < 0
    let truth =
      switch statement.word {
      case .better: statement.isHigherBetter ? isAbove : isBelow
      case .worse: statement.isHigherBetter ? isBelow : isAbove
      case .noDifferent: !isAbove && !isBelow
      }
    let numbers = EvidenceNumbers.words(for: [summary.mean, interval.low, interval.high, 0])
    return ClaimVerdict(
      truth: .init(truth),
      evidence: [
        "\(name) is \(numbers[0]) on average over \(differences.count) seeds, "
          + "with a 95% interval from \(numbers[1]) to \(numbers[2]), "
          + "which \(isAbove || isBelow ? "excludes" : "includes") zero"
          + (isAbove || isBelow
            ? " (\(statement.isHigherBetter ? "higher" : "lower") is better)" : "")
      ])
  }
}
