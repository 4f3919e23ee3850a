/// A figure with everything in its place: a picture that can be drawn, and checked.
public struct LaidOutFigure {
  /// The picture.
  public let scene: Scene
  private let layers: [SceneLayer]
  private let entries: [LegendEntry]
  private let background: Paint
  private let margin: Double
  private let text: any TextMeasuring

  init(_ figure: Figure, theme: Theme, measuring text: any TextMeasuring) {
    let (layout, layers) = FigureLayout(figure: figure, theme: theme, text: text).withinBudget()
    self.layers = layers
    entries = layout.legendEntries()
    background = theme.background
    margin = theme.margin
    self.text = text
    scene = Scene(
      width: figure.width, height: figure.height, background: background, title: figure.title,
      summary: layout.figure.summaryWithNotes, source: figure.source,
      elements: layers.flatMap(\.elements))
  }

  /// The height that is left empty between the lowest mark and the margin, as below a panel of a fixed aspect in a figure
  /// too narrow for its height.
  package var emptyHeight: Double {
    let lowest = layers.flatMap(\.elements).compactMap { $0.lowest(measuring: text) }.max()
    return max(0, scene.height - margin - (lowest ?? scene.height))
  }

  /// What a reader could not read, or would read wrongly: text that overlaps, is cut off, too small or too faint, a legend
  /// on data or with equal samples. Each problem once, in an order that follows from the figure.
  ///
  /// Missing glyphs are known to the renderer: `FigureRenderer.problems(in:shownAt:)` lists those too.
  ///
  /// - Parameter width: How wide the figure is shown, in CSS pixels; as wide as it is where left out.
  /// - Returns: The problems; empty where there are none.
  /// - Complexity: O(t log t + t · f + e · d) for t texts, f filled outlines, e lines of the legend and d elements of
  ///   data.
  public func problems(shownAt width: Double? = nil) -> [FigureProblem] {
    let canvas = Rect(x: 0, y: 0, width: scene.width, height: scene.height)
    return FigureChecker(
      layers: layers, canvas: canvas, background: background, measuring: text
    ).problems(shownAt: (width ?? scene.width) / scene.width) + equalSamples()
  }

  /// Names that the legend shows by the same sample.
  private func equalSamples() -> [FigureProblem] {
    var names: [LegendEntry.Symbol: String] = [:]
    return entries.compactMap { entry in
      defer { names[entry.symbol] = names[entry.symbol] ?? entry.label }
      return names[entry.symbol].map { .equalSamples($0, entry.label) }
    }
  }
}

extension Scene.Element {
  /// How far down it reaches, `nil` for nothing.
  fileprivate func lowest(measuring text: any TextMeasuring) -> Double? {
    switch self {
    case .text(let run): run.box(of: text.measure(run.string, style: run.style)).maxY
    case .path(let path, _, _): path.box?.maxY
    case .dots(let points, let diameter, _): points.map(\.y).max().map { $0 + diameter / 2 }
    case .mask(_, let place, _): place.maxY
    case .group(let children, let clip):
      children.compactMap { $0.lowest(measuring: text) }.max().map { min($0, clip?.maxY ?? $0) }
    }
  }
}
