internal import Datasets
internal import Figures
internal import Training

/// How many rows of each class a trained model takes for each class: what is drawn, said and tabulated of them.
struct ConfusionFigure: FigureContent {
  var title: String
  /// What readers call the experiment.
  let name: String
  let matrix: ConfusionMatrix
  /// The rows' part of the data.
  let part: ResultQuantity.Part
  /// What shares are of.
  let shares: ConfusionShares

  /// Counts what the model takes rows for, by the rule of `accuracy`.
  ///
  /// - Throws: Why there is nothing to count.
  init(
    title: String, model: TrainedModel, part: ResultQuantity.Part, shares: ConfusionShares
  ) throws(TextProblem) {
    let rule = try Self.check(model.data, outputs: model.model.layers.output?.units ?? 1)
    let final = try model.trainer(measuring: [.confusionMatrix]).evaluate(model.model)
    self.title = title
    name = model.title
    matrix = ConfusionMatrix(
      classes: rule.names.map(\.label),
      counts: (part == .train ? final.trainConfusionMatrix : final.testConfusionMatrix) ?? [])
    (self.part, self.shares) = (part, shares)
  }

  /// The rule of the classes of data.
  ///
  /// - Throws: That there are none.
  static func check(_ data: Dataset, outputs: Int) throws(TextProblem) -> ClassRule {
    try ClassRule(of: data, outputs: outputs)
  }

  /// How many rows are right, class by class, and what is confused most.
  var description: String {
    let rows = part == .train ? "training" : "test"
    return "\(name), judged on its \(rows) rows. \(ConfusionMatrixDescription(matrix).text)"
  }

  /// A line for each cell: `true,predicted,count`.
  var csv: String { ConfusionMatrixTable(matrix).text }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    .confusionMatrix(title: title, summary: summary, matrix: matrix, shares: shares.drawn)
  }
}

extension ConfusionShares {
  /// The shares as figures know them; `nil` for counts alone.
  fileprivate var drawn: ConfusionMatrix.Shares? {
    switch self {
    case .true: .true
    case .pred: .predicted
    case .all: .all
    case .none: nil
    }
  }
}
