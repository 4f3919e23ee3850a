/// What is kept of a run beside its final values.
///
/// A run of many epochs is mostly its history, and a thousand seeds are mostly theirs: where a report only sums up what
/// they ended with, none of it stays in memory.
package struct RunParts: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// What was recorded epoch by epoch.
  package static let history = RunParts(rawValue: 1)
  /// The model it left.
  package static let model = RunParts(rawValue: 2)
}

/// Something that a figure is drawn from.
enum FigureNeed: Hashable {
  /// The rows of a declared data set.
  case dataset(String)
  /// The runs of a declared experiment, with parts of them.
  case runs(of: String, RunParts)
  /// A trained model and its data.
  case model(ModelName)
  /// The run that left a model, without the model.
  case run(ModelName)

  /// What is left to be known of it where the figure is there already: how its runs ended.
  var withoutParts: FigureNeed {
    switch self {
    case .dataset: self
    case .runs(let name, _): .runs(of: name, [])
    case .model(let name), .run(let name): .run(name)
    }
  }
}

extension ReportFigure.Content {
  /// What it is drawn from; nothing for what is known without data.
  var needs: [FigureNeed] {
    switch self {
    case .curves(let experiments, _, _): experiments.map { .runs(of: $0, .history) }
    case .scatter(let dataset): [.dataset(dataset)]
    case .boundary(let model, _, _), .confusion(let model, _, _), .surface(let model, _):
      [.model(model)]
    case .shape: []
    case .seeds(let values): values.experiments.map { .runs(of: $0, []) }
    }
  }
}
