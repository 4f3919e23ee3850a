extension Figure {
  /// Points of two features, coloured by class: blue, orange, green, … in the order of the classes;
  /// one unit is as long on x as on y.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words.
  ///   - labels: The names of the two features.
  ///   - classes: The name and the points of every class.
  /// - Returns: A figure of one panel, 600 by 540 pixels.
  public static func classScatter(
    title: String, summary: String = "", labels: (x: String, y: String) = ("x0", "x1"),
    classes: [(name: String, x: [Double], y: [Double])]
  ) -> Figure {
    Figure(
      title: title, summary: summary,
      panels: [
        [
          Panel(
            x: Axis(labels.x), y: Axis(labels.y),
            marks: classes.map { PointMark(x: $0.x, y: $0.y, color: $0.name) }, equalAspect: true)
        ]
      ], width: 600, height: 540)
  }
}
