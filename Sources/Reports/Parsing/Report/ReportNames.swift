/// The declarations of a report by name.
struct ReportNames: Sendable {
  let datasets: [String: DatasetDeclaration]
  let experiments: [String: ExperimentDeclaration]

  init(_ report: Report) {
    datasets = Dictionary(report.datasets.map { ($0.name, $0) }) { first, _ in first }
    experiments = Dictionary(report.experiments.map { ($0.name, $0) }) { first, _ in first }
  }
}
