internal import Datasets
internal import Figures
internal import Training

/// How many rows of each class a trained model takes for each class: what is drawn, said and tabulated of them.
struct ConfusionFigure: FigureContent {
  var title: String
  /// What readers call the experiment.
  let name: String
  let classes: [ClassName]
  /// Rows by the class they are of, a row of the matrix, and the one they are taken for, a column.
  let counts: [[Int]]
  /// The rows' part of the data.
  let part: ResultQuantity.Part
  /// What shares are of; `nil` for counts.
  let shares: ConfusionShares?

  /// Counts what the model takes rows for, by the rule of `accuracy`.
  ///
  /// - Throws: Why there is nothing to count.
  init(
    title: String, model: TrainedModel, part: ResultQuantity.Part, shares: ConfusionShares?
  ) throws(TextProblem) {
    let rule = try Self.check(
      model.data, outputs: model.model.layers.output?.units ?? 1)
    let final = try model.trainer(measuring: [.confusionMatrix]).evaluate(model.model)
    self.title = title
    (name, classes) = (model.title, rule.names)
    counts = (part == .train ? final.trainConfusionMatrix : final.testConfusionMatrix) ?? []
    (self.part, self.shares) = (part, shares)
  }

  /// The rule of the classes of data.
  ///
  /// - Throws: That there are none.
  static func check(_ data: Dataset, outputs: Int) throws(TextProblem) -> ClassRule {
    try ClassRule(of: data, outputs: outputs)
  }

  /// The values that are drawn: counts, or shares of what was asked for; 0 where there is nothing to share.
  var values: [[Double]] {
    let numbers = counts.map { $0.map(Double.init) }
    let columns = classes.indices.map { column in numbers.reduce(0) { $0 + $1[column] } }
    let total = columns.reduce(0, +)
    return numbers.map { row in
      let sum = row.reduce(0, +)
      return row.indices.map { column in
        let whole =
          switch shares {
          case nil: 1.0
          case .true: sum
          case .pred: columns[column]
          case .all: total
          }
        return whole > 0 ? row[column] / whole : 0
      }
    }
  }

  /// A line for each cell: `class,predicted,count`.
  var csv: String {
    var lines = ["class,predicted,count"]
    for (row, counts) in counts.enumerated() {
      for (column, count) in counts.enumerated() {
        lines.append("\(classes[row].cell),\(classes[column].cell),\(count)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
extension ConfusionFigure {
  func figure(summary: String) -> Figure {
    Figure(title: title, summary: summary, panels: [[Panel(x: Axis(), y: Axis(), marks: [])]])
  }
}
