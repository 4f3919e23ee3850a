internal import Training

extension Build.Outcome {
  /// What was done and why, a line each.
  ///
  /// - Parameter last: What the last build of the site left.
  /// - Returns: The work that was done, each with its reasons.
  package func explanation(since last: BuildRecord?) -> [String] {
    let explanation = BuildExplanation(of: keys, since: last)
    return keys.all.compactMap { name, key in
      let title: String
      switch name {
      case .training:
        let seeds = Set(trained[key.digest] ?? []).intersection(keys.seeds[name] ?? []).count
        guard seeds > 0 else { return nil }
        title = "\(name.title), \(seeds) \(seeds == 1 ? "run" : "runs")"
      default:
        guard made.contains(name) else { return nil }
        title = name.title
      }
      return "\(title): \(explanation.reasons(for: name).joined(separator: "; "))"
    }
  }

  /// What the next build will be compared with; `nil` where nothing changed since the last one.
  ///
  /// - Parameters:
  ///   - last: What the last build of the site left.
  ///   - store: Where it is kept what pages tell that were not assembled anew.
  /// - Returns: All work with its reasons, and what the pages tell.
  package func record(since last: BuildRecord?, in store: Store) -> BuildRecord? {
    let explanation = BuildExplanation(of: keys, since: last)
    var isSame = last?.works.count == keys.all.count
    let works = keys.all.map { name, key in
      let old = last?[name]
      let wasDone = trained[key.digest] != nil || made.contains(name)
      isSame = isSame && !wasDone && old?.key.digest == key.digest
      return BuildRecord.Work(
        name: name, key: key,
        reason: wasDone ? explanation.reasons(for: name) : old?.reason ?? [],
        files: files[name] ?? [:])
    }
    if isSame { return nil }
    let pages = keys.all.compactMap { name, key -> PageFacts? in
      guard case .page(let report) = name else { return nil }
      return facts[report] ?? store.results.facts(ofPage: key.digest)
    }
    return BuildRecord(
      works: works, results: pages.flatMap(\.results), claims: pages.flatMap(\.claims))
  }
}

extension ReportResults {
  /// The final values of all experiments that were looked at.
  var summaries: [BuildRecord.ResultSummary] {
    report.experiments.flatMap { declaration -> [BuildRecord.ResultSummary] in
      guard let result = experiments[declaration.name], let first = result.runs.first else {
        return []
      }
      let parts = [("train", first.final.train), ("test", first.final.test)]
      return parts.flatMap { part, values in
        values.map { value in
          BuildRecord.ResultSummary(
            report: report.name, experiment: declaration.name, quantity: "\(part).\(value.name)",
            seeds: result.runs.map(\.seed),
            values: result.runs.map { run in
              (part == "train" ? run.final.train : run.final.test)[value.name] ?? .nan
            })
        }
      }
    }
  }

  /// What all claims rest on.
  var claimSummaries: [BuildRecord.ClaimSummary] {
    let judge = ClaimJudge(self)
    return report.claims.map { claim in
      .init(
        report: report.name, condition: claim.text,
        evidence: judge.verdict(on: claim.condition).evidence)
    }
  }
}
