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
  package func record(since last: BuildRecord?) -> BuildRecord? {
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
    return BuildRecord(works: works, results: results(since: last), claims: claims(since: last))
  }

  /// The claims of the pages that were assembled, and of those that did not change.
  private func claims(since last: BuildRecord?) -> [BuildRecord.ClaimSummary] {
    let pages = Set(keys.all.map(\.name))
    let kept = (last?.claims ?? []).filter { claim in
      let page = WorkName.page(report: claim.report)
      return pages.contains(page) && !made.contains(page)
    }
    return kept + claims
  }

  /// The numbers that were looked at, and those of experiments that did not change.
  private func results(since last: BuildRecord?) -> [BuildRecord.ResultSummary] {
    let looked = Set(
      results.map { WorkName.training(report: $0.report, experiment: $0.experiment) })
    let names = Dictionary(keys.all.map { ($0.name, $0.key.digest) }) { first, _ in first }
    let kept = (last?.results ?? []).filter { result in
      let name = WorkName.training(report: result.report, experiment: result.experiment)
      return !looked.contains(name) && names[name] != nil && last?[name]?.key.digest == names[name]
    }
    return kept + results
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
