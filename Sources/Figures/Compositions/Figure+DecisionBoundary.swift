extension Figure {
  /// What class a model assigns to every place of a plane, with the points of a data set: areas in tints of the classes'
  /// colours, lines between them, one unit as long on x as on y.
  ///
  /// ```swift
  /// let inside = Grid(x: -1.5...1.5, y: -1.5...1.5, columns: 121, rows: 121) { x, y in
  ///   0.8 - (x * x + y * y).squareRoot()
  /// }
  /// let figure = Figure.decisionBoundary(
  ///   title: "Circles",
  ///   classes: [
  ///     ClassPoints(name: "outer", x: [1, 0, -1], y: [0, 1, 0]),
  ///     ClassPoints(name: "inner", x: [0.5, 0, -0.5], y: [0, 0.5, 0]),
  ///   ],
  ///   scores: .difference(inside))
  /// ```
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; `DecisionBoundaryDescription` unless said otherwise.
  ///   - labels: The names of the two features.
  ///   - classes: The classes with their points, in the order of their colours.
  ///   - scores: What speaks for each class. The grid fills the panel: it should reach a little beyond the points.
  /// - Returns: A figure of one panel, 600 pixels wide, as high as the grid asks for.
  public static func decisionBoundary(
    title: String, summary: String? = nil, labels: (x: String, y: String) = ("x0", "x1"),
    classes: [ClassPoints], scores: ClassScores
  ) -> Figure {
    let grids = scores.grids
    let areas = RegionMark(classes: classes.map(\.name), scores: grids)
    let dots = classes.map { PointMark(x: $0.x, y: $0.y, color: $0.name) }
    return Figure(
      title: title,
      summary: summary ?? DecisionBoundaryDescription(classes: classes, scores: scores).text,
      panels: [
        [
          Panel(
            x: Axis(labels.x, padding: 0, limits: grids.first?.x, grid: false),
            y: Axis(labels.y, padding: 0, limits: grids.first?.y, grid: false),
            marks: [areas] + dots, equalAspect: true)
        ]
      ], legend: .above, width: 600, height: height(for: grids.first))
  }

  /// The height at which the panel of a figure 600 pixels wide is about as wide as there is room.
  private static func height(for grid: Grid?) -> Double {
    guard let grid else { return 540 }
    let width = grid.x.upperBound / 2 - grid.x.lowerBound / 2
    let height = grid.y.upperBound / 2 - grid.y.lowerBound / 2
    guard width > 0, height > 0 else { return 540 }
    return (120 + 530 * min(max(height / width, 0.3), 1.6)).rounded()
  }
}

/// What speaks for each class at the places of a plane.
public enum ClassScores: Sendable, Hashable {
  /// A grid of scores or probabilities for each class; the highest decides.
  case each([Grid])
  /// One grid for two classes, as of a single output: the second class where it is positive, the first elsewhere. A
  /// probability has 0.5 taken off.
  case difference(Grid)

  /// A grid for each class.
  var grids: [Grid] {
    switch self {
    case .each(let grids): grids
    case .difference(let grid): [grid.map { -$0 }, grid]
    }
  }
}
