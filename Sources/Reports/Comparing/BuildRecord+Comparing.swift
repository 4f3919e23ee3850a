extension BuildRecord {
  /// Whether another build has the same numbers of the same experiments.
  func hasSameResults(as other: BuildRecord) -> Bool {
    results.count == other.results.count
      && zip(results, other.results).allSatisfy { $0.isSame(as: $1) }
  }

  /// Whether another build has the same figures, byte for byte.
  func hasSameFigures(as other: BuildRecord) -> Bool { figureFiles == other.figureFiles }

  private var figureFiles: [WorkName: [String: Digest]] {
    var files: [WorkName: [String: Digest]] = [:]
    for work in works {
      if case .figure = work.name { files[work.name] = work.files }
    }
    return files
  }

  /// The reports that it made, in their order.
  var reports: [String] {
    works.compactMap { work in
      if case .page(let report) = work.name { report } else { nil }
    }
  }

  /// The labels of the figures of a report, in their order: the first is Figure 1.
  func figures(of report: String) -> [String] {
    works.compactMap { work in
      if case .figure(report, let label) = work.name { label } else { nil }
    }
  }

  /// The results of a report by experiment and quantity.
  func results(of report: String) -> [ResultSummary] { results.filter { $0.report == report } }
}

extension BuildRecord.ResultSummary {
  /// Whether another result is of the same seeds and has the same bits: NaN too is the same as NaN.
  func isSame(as other: Self) -> Bool {
    (report, experiment, quantity) == (other.report, other.experiment, other.quantity)
      && seeds == other.seeds && values.map(\.bitPattern) == other.values.map(\.bitPattern)
  }
}
