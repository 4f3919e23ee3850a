public import Figures

extension FigureRenderer {
  /// What a reader of a figure could not read, or would read wrongly, characters without a glyph among it.
  ///
  /// - Parameters:
  ///   - figure: A figure laid out with a `PangoTextMeasurer`.
  ///   - width: How wide it is shown, in CSS pixels; as wide as it is where left out.
  /// - Returns: The problems; empty where there are none.
  public func problems(
    in figure: LaidOutFigure, shownAt width: Double? = nil
  ) -> [FigureProblem] {
    figure.problems(shownAt: width)
      + fontFallbacks(in: figure.scene).filter { $0.family == nil }.map {
        .missingGlyphs(characters: $0.characters, in: $0.string)
      }
  }
}
