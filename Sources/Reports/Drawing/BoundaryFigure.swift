internal import Datasets
internal import Figures
internal import Training

/// The regions that a trained model assigns to classes, with rows of its data: what is drawn, said and tabulated of them.
struct BoundaryFigure: FigureContent {
  var title: String
  /// What readers call the experiment.
  let name: String
  let classes: [ClassName]
  /// The places of the grid along either input.
  let x: [Double]
  let y: [Double]
  /// The score of each class at each place, the places of a row of the grid one after the other, the lowest row first.
  let scores: [[Double]]
  /// The class that the model assigns at each place.
  let regions: [Int]
  /// The rows that are shown, by the class they are of and the one they are taken for.
  let rows: [Row]
  /// The rows' part of the data.
  let part: ResultQuantity.Part

  /// A row of the data.
  struct Row: Hashable {
    var point: Point
    var index: Int
    var decision: Int
  }

  /// Asks the model at every place of a grid over the data.
  ///
  /// - Parameters:
  ///   - title: What stands above the drawing.
  ///   - model: The model with its data.
  ///   - part: The rows that are shown; where left out, those that test, or all where none does.
  ///   - resolution: The places along either input.
  /// - Throws: Why the model cannot be drawn so.
  init(
    title: String, model: TrainedModel, part: ResultQuantity.Part?, resolution: Int
  ) throws(TextProblem) {
    let rule = try Self.check(model.data, outputs: model.model.layers.output?.units ?? 1)
    self.title = title
    name = model.title
    classes = rule.names
    let part = part ?? (model.trainingRows < model.data.count ? .test : .train)
    self.part = part
    let data = model.rows(of: part)
    let outputs = model.model.predict(data.x)
    rows = ClassRule.indices(of: data.target).enumerated().map { row, index in
      Row(
        point: Point(x: data.x[row, 0], y: data.x[row, 1]), index: index,
        decision: ClassRule.decision(rule.scores(outputs, row: row)))
    }
    let x = Self.places(over: model.data.x, column: 0, resolution)
    let y = Self.places(over: model.data.x, column: 1, resolution)
    let grid = Matrix(
      rows: x.count * y.count, columns: 2, elements: y.flatMap { y in x.flatMap { [$0, y] } })
    let answers = model.model.predict(grid)
    scores = (0..<grid.rows).map { rule.scores(answers, row: $0) }
    regions = scores.map(ClassRule.decision)
    (self.x, self.y) = (x, y)
  }

  /// The rule of the classes of data in a plane.
  ///
  /// - Throws: Why models of such data cannot be drawn so.
  static func check(_ data: Dataset, outputs: Int) throws(TextProblem) -> ClassRule {
    guard data.x.columns == 2 else {
      throw TextProblem(
        at: 0,
        "a decision boundary is drawn over two inputs, and this experiment's data has \(data.x.columns)",
        advice: "take an experiment on data with n_features: 2")
    }
    return try ClassRule(of: data, outputs: outputs)
  }

  /// Places from a little below the lowest value of a column to a little above the highest, evenly.
  private static func places(over x: Matrix, column: Int, _ count: Int) -> [Double] {
    let values = (0..<x.rows).map { x[$0, column] }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = low < high ? 0.06 * (high - low) : 1
    return (0..<count).map { index in
      let share = Double(index) / Double(count - 1)
      return (low - margin) * (1 - share) + (high + margin) * share
    }
  }

  /// The rows, then the places of the grid to a hundredth of a step: `part,x0,x1,class,predicted`.
  var csv: String {
    var lines = ["part,x0,x1,class,predicted"]
    lines += rows.map {
      "\(part.rawValue),\($0.point.x),\($0.point.y),\(classes[$0.index].cell),\(classes[$0.decision].cell)"
    }
    let (xTexts, yTexts) = (PlaceTexts.texts(of: x), PlaceTexts.texts(of: y))
    for (place, region) in regions.enumerated() {
      let (row, column) = place.quotientAndRemainder(dividingBy: x.count)
      lines.append("grid,\(xTexts[column]),\(yTexts[row]),,\(classes[region].cell)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
extension BoundaryFigure {
  /// The figure with its description.
  func figure(summary: String) -> Figure {
    let grids = classes.indices.map { index in
      Grid(
        x: x[0]...x[x.count - 1], y: y[0]...y[y.count - 1], columns: x.count, rows: y.count,
        values: scores.map { $0[index] })
    }
    let points = classes.enumerated().map { index, name in
      let own = rows.filter { $0.index == index }
      return ClassPoints(
        name: name.label, x: own.map(\.point.x), y: own.map(\.point.y))
    }
    return .decisionBoundary(
      title: title, summary: summary, classes: points, scores: .each(grids))
  }
}
