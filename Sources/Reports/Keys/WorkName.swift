/// What a piece of work is called from one build to the next, whatever its inputs have become.
package enum WorkName: Sendable, Hashable {
  /// The rows of a data set that a report declares, or those of an experiment.
  case data(report: String, name: String)
  /// The runs of an experiment.
  case training(report: String, experiment: String)
  /// The look of the figures of a report.
  case theme(report: String)
  /// A figure with its files.
  case figure(report: String, label: String)
  /// The page of a report.
  case page(report: String)
  /// The list of reports.
  case index

  /// What a reader calls it: `figure 'hinge-curves' of 'losses'`.
  package var title: String {
    switch self {
    case .data(let report, let name): "data of '\(name)' in '\(report)'"
    case .training(let report, let experiment): "training of '\(experiment)' in '\(report)'"
    case .theme(let report): "theme of '\(report)'"
    case .figure(let report, let label): "figure '\(label)' of '\(report)'"
    case .page(let report): "page '\(report)'"
    case .index: "list of reports"
    }
  }

  /// A form that reads back the same. Names hold no `/`.
  package var text: String {
    switch self {
    case .data(let report, let name): "data/\(report)/\(name)"
    case .training(let report, let experiment): "training/\(report)/\(experiment)"
    case .theme(let report): "theme/\(report)"
    case .figure(let report, let label): "figure/\(report)/\(label)"
    case .page(let report): "page/\(report)"
    case .index: "index"
    }
  }

  /// Reads ``text``; `nil` for anything else.
  package init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("data", 3): self = .data(report: parts[1], name: parts[2])
    case ("training", 3): self = .training(report: parts[1], experiment: parts[2])
    case ("theme", 2): self = .theme(report: parts[1])
    case ("figure", 3): self = .figure(report: parts[1], label: parts[2])
    case ("page", 2): self = .page(report: parts[1])
    case ("index", 1): self = .index
    default: return nil
    }
  }
}
