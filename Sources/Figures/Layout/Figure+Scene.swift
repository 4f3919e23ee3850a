extension Figure {
  /// The figure as a picture.
  ///
  /// Margins are sums of measured text: no text leaves the figure or meets other text, as long as
  /// the figure is large enough to hold its labels at all. Text that is too long for its place is
  /// wrapped or shortened with "…".
  ///
  /// - Parameters:
  ///   - theme: The look.
  ///   - text: The measure of text, of the renderer that the scene is for.
  /// - Returns: The scene, the same for the same figure, theme and measure.
  public func scene(theme: Theme = Theme(), measuring text: any TextMeasuring) -> Scene {
    let layout = FigureLayout(figure: self, theme: theme, text: text)
    return Scene(
      width: width, height: height, background: theme.background, title: title, summary: summary,
      source: source, elements: layout.layers().flatMap(\.elements))
  }
}
