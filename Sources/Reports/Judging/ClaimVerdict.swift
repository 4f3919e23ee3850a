/// What results say of a claim.
package struct ClaimVerdict: Sendable, Hashable {
  /// Whether the claim is true.
  package var truth: Truth
  /// The values that decided it: a clause for each comparison, without a full stop.
  package var evidence: [String]

  /// Whether a condition is true, as far as there are numbers to tell.
  package enum Truth: Sendable, Hashable {
    case isTrue, isFalse
    /// A value is no number, so that nothing follows.
    case isOpen
  }
}

extension ClaimVerdict.Truth {
  init(_ value: Bool) { self = value ? .isTrue : .isFalse }

  /// The opposite; what is open stays so.
  var negated: Self {
    switch self {
    case .isTrue: .isFalse
    case .isFalse: .isTrue
    case .isOpen: .isOpen
    }
  }
}

extension ReportResults {
  /// The claims that the results do not bear out, each at its condition, in the order of the file.
  var falseClaims: [Diagnostic] {
    report.claims.compactMap { claim in
      let verdict = ClaimJudge(self).verdict(on: claim.condition)
      let evidence = verdict.evidence.joined(separator: ", ")
      let place = claim.position.inFile(report.file)
      switch verdict.truth {
      case .isTrue: return nil
      case .isFalse:
        return Diagnostic(
          at: place, message: "the claim is false: \(evidence)",
          advice: "correct the prose, or find out what changed the results")
      case .isOpen:
        return Diagnostic(
          at: place, message: "the claim does not hold: \(evidence)",
          advice: "a claim needs a number from every run that it rests on")
      }
    }
  }
}
