internal import Datasets
internal import Figures

/// The rows of a data set of two inputs: what is drawn, said and tabulated of them.
struct ScatterFigure: FigureContent {
  var title: String
  /// The points of each class, in the order of the classes.
  var classes: [(name: ClassName, points: [Point])]
  private let rows: [(point: Point, name: ClassName)]

  /// - Throws: Why the data set cannot be drawn so.
  init(title: String, dataset: Dataset) throws(TextProblem) {
    guard dataset.x.columns == 2 else {
      throw TextProblem(
        at: 0, "a data set of \(dataset.x.columns) inputs cannot be drawn in a plane",
        advice: "draw one with n_features: 2")
    }
    let indices: [Int]
    let numbers: [Int]
    switch dataset.target {
    case .real:
      throw TextProblem(
        at: 0, "a data set without classes cannot be coloured by class",
        advice: "draw circles, blobs or moons, or a table whose target is a class")
    case .classes(let classes, let count), .oneHot(let classes, let count):
      (indices, numbers) = (classes, Array(0..<count))
    case .signed(let signs):
      (indices, numbers) = (signs.map { $0 < 0 ? 0 : 1 }, [-1, 1])
    }
    let names = ClassName.all(of: dataset, numbers: numbers)
    self.title = title
    rows = indices.enumerated().map { row, index in
      (Point(x: dataset.x[row, 0], y: dataset.x[row, 1]), names[index])
    }
    var points = [[Point]](repeating: [], count: names.count)
    for (row, index) in indices.enumerated() { points[index].append(rows[row].point) }
    classes = zip(names, points).map { (name: $0, points: $1) }
  }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    .classScatter(
      title: title, summary: summary,
      classes: classes.map { ($0.name.label, $0.points.map(\.x), $0.points.map(\.y)) })
  }

  /// The numbers drawn, in the order of the rows: `x0,x1,class`.
  var csv: String {
    let lines = rows.map { "\($0.point.x),\($0.point.y),\($0.name.cell)" }
    return (["x0,x1,class"] + lines).joined(separator: "\n") + "\n"
  }
}
