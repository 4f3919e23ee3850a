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
    laidOut(theme: theme, measuring: text).scene
  }

  /// The figure with everything in its place, so that it can be checked as well as drawn.
  ///
  /// - Parameters:
  ///   - theme: The look.
  ///   - text: The measure of text, of the renderer that the scene is for.
  /// - Returns: The figure in its place, the same for the same figure, theme and measure.
  public func laidOut(
    theme: Theme = Theme(), measuring text: any TextMeasuring
  ) -> LaidOutFigure {
    LaidOutFigure(self, theme: theme, measuring: text)
  }
}
