/// What a report says otherwise than it did.
package struct ReportChanges: Sendable, Hashable {
  /// The report.
  package let name: String
  /// Whether the earlier build had it not.
  package let isNew: Bool
  /// The experiments that changed, in the order of the report; those that are gone behind them.
  package let experiments: [ExperimentChange]
  /// The final values that changed, the most telling first.
  package let values: [ValueChange]
  /// How many values both builds have.
  package let comparedValues: Int
  /// The figures that changed, in the order of the report; those that are gone behind them.
  package let figures: [FigureChange]
  /// The claims that hold by other values, in the order of the report.
  package let claims: [ClaimChange]

  /// An experiment that is new or gone, or declared otherwise.
  package struct ExperimentChange: Sendable, Hashable {
    package var name: String
    package var kind: ChangeKind
    /// What changed, a sentence each.
    package var reasons: [String]
  }

  /// A claim that holds by other values.
  package struct ClaimChange: Sendable, Hashable {
    /// As its author wrote it.
    package var condition: String
    /// What decided it.
    package var before: [String]
    /// What decides it.
    package var after: [String]
  }

  var areNone: Bool {
    !isNew && experiments.isEmpty && values.isEmpty && figures.isEmpty && claims.isEmpty
  }
}

extension ReportChanges {
  /// Compares a report of two builds, the later of which has it.
  init(
    of report: String, in builds: BuildPair, content: (_ path: String, Digest) -> [UInt8]?
  ) {
    name = report
    isNew = builds.before[.page(report: report)] == nil
    let (old, new) = (builds.before.results(of: report), builds.after.results(of: report))
    experiments = Self.experiments(of: report, in: builds, old, new)
    let known = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let both = new.compactMap { result in known[result.name].map { ($0, result) } }
    comparedValues = both.count
    values = both.filter { !$0.isSame(as: $1) }.map { ValueChange(from: $0, to: $1) }
      .stablySorted { $0.comes(before: $1) }
    figures = Self.joined(builds.before.figures(of: report), builds.after.figures(of: report))
      .compactMap { FigureChange($0, of: report, in: builds, content: content) }
    let claimed = Dictionary(
      builds.before.claims.filter { $0.report == report }.map { ($0.condition, $0.evidence) },
      uniquingKeysWith: { first, _ in first })
    claims = builds.after.claims.filter { $0.report == report }.compactMap { claim in
      guard let evidence = claimed[claim.condition], evidence != claim.evidence else { return nil }
      return ClaimChange(condition: claim.condition, before: evidence, after: claim.evidence)
    }
  }

  private static func experiments(
    of report: String, in builds: BuildPair, _ old: [BuildRecord.ResultSummary],
    _ new: [BuildRecord.ResultSummary]
  ) -> [ExperimentChange] {
    func seeds(_ results: [BuildRecord.ResultSummary]) -> [String: [UInt32]] {
      Dictionary(results.map { ($0.experiment, $0.seeds) }, uniquingKeysWith: { first, _ in first })
    }
    let (oldSeeds, newSeeds) = (seeds(old), seeds(new))
    let names = joined(old.map(\.experiment).unique, new.map(\.experiment).unique)
    return names.compactMap { name in
      guard let then = oldSeeds[name] else { return .init(name: name, kind: .new, reasons: []) }
      guard let now = newSeeds[name] else { return .init(name: name, kind: .gone, reasons: []) }
      let work = WorkName.training(report: report, experiment: name)
      let (oldKey, newKey) = (builds.before[work]?.key, builds.after[work]?.key)
      var reasons = oldKey?.digest == newKey?.digest ? [] : builds.explanation.reasons(for: work)
      if then != now {
        reasons.append(
          "seeds changed from \(ProvenanceContext.words(for: then)) to "
            + ProvenanceContext.words(for: now))
      }
      return reasons.isEmpty ? nil : .init(name: name, kind: .changed, reasons: reasons)
    }
  }

  /// All that are there now, and behind them those that were there before.
  private static func joined(_ old: [String], _ new: [String]) -> [String] {
    let now = Set(new)
    return new + old.filter { !now.contains($0) }
  }
}

extension BuildRecord.ResultSummary {
  /// As in `hinge.test.accuracy`.
  fileprivate var name: String { "\(experiment).\(quantity)" }
}

extension Array {
  /// Sorted; what is equal keeps its order.
  fileprivate func stablySorted(by comes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if comes(left.element, right.element) { return true }
      return !comes(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
  }
}

extension [String] {
  /// Each once, where it comes first.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
