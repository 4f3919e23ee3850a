/// The numbers that a decision boundary draws, as comma-separated values: `x0,x1,class,area`.
///
/// The points come first, each with its class and the class whose area it lies in, empty beyond the grid; then the nodes of
/// the grid, which have an area only, to a hundredth of a step. The first two columns have the names of the features.
public struct DecisionBoundaryTable: Sendable, Hashable {
  /// The whole table.
  public let text: String

  /// The table of what `Figure.decisionBoundary` draws.
  ///
  /// - Complexity: O(nodes + points).
  public init(
    labels: (x: String, y: String) = ("x0", "x1"), classes: [ClassPoints], scores: ClassScores
  ) {
    let areas = ClassAreas(scores, count: classes.count)
    let names = classes.map(\.name)
    func area(_ x: Double, _ y: Double) -> String { areas[x, y].map { names[$0] } ?? "" }
    var table = CSVText(columns: [labels.x, labels.y, "class", "area"])
    for (index, points) in classes.enumerated() {
      for (x, y) in zip(points.x, points.y) {
        table.add(["\(x)", "\(y)", names[index], area(x, y)])
      }
    }
    if let grid = scores.grids.first {
      let (xs, ys) = (grid.xs, grid.ys)
      let (xTexts, yTexts) = (PlaceTexts.texts(of: xs), PlaceTexts.texts(of: ys))
      for (y, yText) in zip(ys, yTexts) {
        for (x, xText) in zip(xs, xTexts) { table.add([xText, yText, "", area(x, y)]) }
      }
    }
    text = table.text
  }
}
