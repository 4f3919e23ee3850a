/// A figure as its author thinks of it: panels of marks, a title, a size. `scene(theme:measuring:)`
/// turns it into a picture.
///
/// Everything takes one way: the marks say what extent their data has, scales are fitted to it, and every mark, the
/// axes, the grid, the titles and the legend among them, draws itself on those scales.
///
/// ```swift
/// let figure = Figure(
///   title: "Hinge loss",
///   panels: [
///     [
///       Panel(
///         x: Axis("Epoch", scale: .integer, padding: 0), y: Axis("Loss", bounds: 0...(.infinity)),
///         marks: [LineMark(x: [1, 2, 3], y: [0.9, 0.5, 0.4], color: "train")])
///     ]
///   ])
/// ```
public struct Figure: Sendable {
  /// Stands above everything; wrapped where it is long; empty for none.
  public var title: String
  /// What the figure shows, in words; it goes into the scene as it is.
  public var summary: String
  /// The key of what the figure is drawn from, as a digest of data and settings; it goes into the metadata of every file.
  public var source: String
  /// Rows of panels, top to bottom; rows may differ in length.
  public var panels: [[Panel]]
  /// The directions in which panels share one scale: `.x` down every column, `.y` along every row.
  public var shared: Set<Direction>
  /// Where the legend stands.
  public var legend: LegendPlacement
  /// The width in CSS pixels.
  public var width: Double
  /// The height in CSS pixels.
  public var height: Double

  /// A figure; 720 by 440 pixels unless said otherwise.
  public init(
    title: String = "", summary: String = "", source: String = "", panels: [[Panel]],
    shared: Set<Direction> = [],
    legend: LegendPlacement = .automatic, width: Double = 720, height: Double = 440
  ) {
    self.title = title
    self.summary = summary
    self.source = source
    self.panels = panels
    self.shared = shared
    self.legend = legend
    self.width = width
    self.height = height
  }
}

/// One of the two directions of a panel.
public enum Direction: Sendable, Hashable {
  /// To the right.
  case x
  /// Upward.
  case y
}

/// Where a legend stands. A legend never covers data, whichever is asked for.
public enum LegendPlacement: Sendable, Hashable {
  /// In a figure of one panel at the ends of its lines, where there are more than two, or inside the panel, where a
  /// place is free of data; otherwise above the panels.
  case automatic
  /// The names of lines at their right ends, in their colours. Where a line ends elsewhere, or there is no room, a
  /// legend stands in their place.
  case lineEnds
  /// Right of the panels; above them where the figure is too narrow.
  case right
  /// In a row above the panels.
  case above
  /// Nowhere.
  case hidden
}
