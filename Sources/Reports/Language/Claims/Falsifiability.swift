/// Finds conditions that are true or false whatever the results are: they say nothing.
///
/// Each direction in which results can vary is tried at, beside and between all the numbers that it is compared with, as
/// far as its bounds allow. So nothing is called certain that is not; of directions that depend on each other in ways
/// that bounds do not tell, something may pass.
struct Falsifiability {
  let bounds: QuantityBounds

  init(of scope: ValueScope) { bounds = QuantityBounds(scope: scope) }

  /// Refuses a condition that cannot fail or can never be true, and one of which that is so of a part.
  func check(_ condition: Condition) throws(TextProblem) {
    try checkParts(of: condition)
    switch certainty(of: condition) {
    case nil: return
    case true?:
      throw TextProblem(
        at: 0, "the claim cannot fail: its parts leave no other case",
        advice: Self.advice)
    case false?:
      throw TextProblem(
        at: 0, "the claim can never be true: its parts contradict each other",
        advice: Self.advice)
    }
  }

  private static let advice = "claim something that results can show to be true or false"

  private func checkParts(of condition: Condition) throws(TextProblem) {
    switch condition {
    case .not(let inner): try checkParts(of: inner)
    case .and(let left, let right), .or(let left, let right):
      try checkParts(of: left)
      try checkParts(of: right)
    case .verdict(let verdict):
      guard bounds.canonical(verdict.left.quantity) == bounds.canonical(verdict.right.quantity)
      else { return }
      throw TextProblem(
        at: verdict.offset, "'\(verdict.text)' compares a value with itself",
        advice: Self.advice)
    case .comparison(let comparison):
      guard let certainty = certainty(of: condition) else { return }
      throw TextProblem(
        at: comparison.offset,
        "'\(comparison.text)' \(certainty ? "cannot fail" : "can never be true"): \(reason(for: comparison))",
        advice: Self.advice)
    }
  }

  /// Why the results do not matter.
  private func reason(for comparison: Comparison) -> String {
    var bounds = bounds
    bounds.isBySeed = comparison.seeds != nil
    let forms = comparison.operands.map { LinearForm($0.expression, bounds) }
    let difference = forms[0].adding(forms[1].scaled(by: -1))
    if comparison.operands.count == 2, difference.terms.isEmpty {
      guard difference.constant != 0 else { return "its sides are the same" }
      return "its sides differ by \(abs(difference.constant).plainText) whatever the results are"
    }
    for (operand, form) in zip(comparison.operands, forms)
    where !form.terms.isEmpty && comparison.operands.count == 2 {
      let others = forms.filter { $0 != form }
      let range = form.range(bounds)
      guard others.allSatisfy(\.terms.isEmpty), range != -.infinity ... .infinity else { continue }
      return "\(operand.text) is \(Self.words(for: range)) whatever the results are"
    }
    return "no results could change that"
  }

  private static func words(for range: ClosedRange<Double>) -> String {
    switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
    case (true, true): "from \(range.lowerBound.plainText) to \(range.upperBound.plainText)"
    case (true, false): "never below \(range.lowerBound.plainText)"
    default: "never above \(range.upperBound.plainText)"
    }
  }

  /// Whether a condition is true, or false, whatever the results are; `nil` where they decide, or where there are too
  /// many cases to try.
  func certainty(of condition: Condition) -> Bool? {
    var cases = ConditionCases(bounds)
    let formula = cases.formula(of: condition)
    guard let outcomes = cases.outcomes(of: formula), outcomes.count == 1 else { return nil }
    return outcomes.first
  }
}
