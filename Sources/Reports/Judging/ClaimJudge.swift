internal import Training

/// Judges claims by results.
///
/// A value that is no number makes the whole claim open, whatever else it says: nothing is true for want of a number.
struct ClaimJudge {
  let results: ReportResults

  init(_ results: ReportResults) { self.results = results }

  func verdict(on condition: Condition) -> ClaimVerdict {
    switch condition {
    case .comparison(let comparison):
      return comparison.seeds.map { verdict(on: comparison, by: $0) } ?? verdict(on: comparison)
    case .verdict(let statement): return verdict(on: statement)
    case .not(let inner):
      var verdict = verdict(on: inner)
      verdict.truth = verdict.truth.negated
      return verdict
    case .and(let left, let right):
      return joined(left, right) { $0 && $1 }
    case .or(let left, let right):
      return joined(left, right) { $0 || $1 }
    }
  }

  private func joined(
    _ left: Condition, _ right: Condition, by join: (Bool, Bool) -> Bool
  ) -> ClaimVerdict {
    let (a, b) = (verdict(on: left), verdict(on: right))
    let evidence = a.evidence + b.evidence.filter { !a.evidence.contains($0) }
    guard a.truth != .isOpen, b.truth != .isOpen else {
      return ClaimVerdict(truth: .isOpen, evidence: evidence)
    }
    let truth = join(a.truth == .isTrue, b.truth == .isTrue)
    return ClaimVerdict(truth: .init(truth), evidence: evidence)
  }

  // MARK: Comparisons

  private func verdict(on comparison: Comparison) -> ClaimVerdict {
    let values = comparison.operands.map { $0.expression.evaluate(value) }
    let open = zip(comparison.operands, values).filter(\.1.isNaN).map { operand, _ in
      "\(operand.text) is no number\(reason(in: operand.expression.leaves))"
    }
    guard open.isEmpty else { return ClaimVerdict(truth: .isOpen, evidence: open) }
    return ClaimVerdict(
      truth: .init(holds(comparison, values)), evidence: [evidence(comparison, values)])
  }

  func holds(_ comparison: Comparison, _ values: [Double]) -> Bool {
    comparison.signs.indices.allSatisfy {
      comparison.signs[$0].holds(values[$0], values[$0 + 1], within: comparison.tolerance)
    }
  }

  /// `a.test.loss is 0.12 and b.test.loss is 0.34`; numbers that stand in the comparison are not told again.
  func evidence(_ comparison: Comparison, _ values: [Double]) -> String {
    let words = EvidenceNumbers.words(for: values)
    let told = zip(comparison.operands, words).filter { !$0.0.expression.leaves.isEmpty }
    return told.map { "\($0.text) is \($1)\(unreached(in: $0.expression))" }
      .joined(separator: " and ")
  }

  /// That a series never came as far as was asked, to be added to what is infinite by it; empty otherwise.
  private func unreached(in expression: ValueExpression<Quantity>) -> String {
    guard case .leaf(.result(let result)) = expression, case .epochsTo(let goal) = result.moment,
      let experiment = results.experiments[result.experiment]
    else { return "" }
    let count = experiment.values(of: result).count(where: \.isInfinite)
    guard count > 0 else { return "" }
    let runs = experiment.runs.count
    let who = runs == 1 ? "the run" : "\(count) of \(runs) runs"
    return " (\(who) never reached \(goal.plainText))"
  }

  // MARK: Values

  /// The number of a quantity; NaN where a run that it rests on diverged.
  func value(of quantity: Quantity) -> Double {
    diverged(in: [quantity]).isEmpty ? results.value(of: quantity) : .nan
  }

  /// The experiments whose runs were lost before the final values that quantities are made of.
  private func diverged(in quantities: [Quantity]) -> [ExperimentResult] {
    quantities.flatMap(\.results).filter { $0.moment == .final }.compactMap { result in
      results.experiments[result.experiment].flatMap { experiment in
        experiment.runs.contains { $0.divergedAtEpoch != nil } ? experiment : nil
      }
    }
  }

  /// Why there is no number, to be added to a sentence; empty where nothing is known.
  func reason(in quantities: [Quantity]) -> String {
    let lost = quantities.flatMap(\.results).compactMap { results.experiments[$0.experiment] }
      .first { $0.runs.contains { $0.divergedAtEpoch != nil } }
    if let lost, let run = lost.runs.first(where: { $0.divergedAtEpoch != nil }) {
      return ": the run of '\(lost.experiment.name)' with seed \(run.seed) diverged"
    }
    let early = quantities.flatMap(\.results).first { result in
      guard case .epoch(let epoch) = result.moment else { return false }
      return results.experiments[result.experiment]?.runs.contains { $0.epochs < epoch } ?? false
    }
    return early.map { ": a run of '\($0.experiment)' ended before that epoch" } ?? ""
  }
}
