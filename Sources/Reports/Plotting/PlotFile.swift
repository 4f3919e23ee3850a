package import FigureRendering
package import Figures

/// A figure as the file that is asked for.
package struct PlotFile: Sendable {
  /// The bytes of the file.
  package let bytes: [UInt8]
  /// What a reader of the figure could not read, or would read wrongly.
  package let warnings: [Diagnostic]

  /// Lays a figure out and draws it.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - theme: The look.
  ///   - format: The format of the file.
  ///   - file: What warnings call the figure.
  /// - Throws: That it cannot be drawn, as where a font is missing or the picture would be too large.
  package init(
    _ figure: Figure, theme: Theme, as format: ImageFormat, named file: String
  ) throws(Diagnostic) {
    var figure = figure
    figure.source = DrawingDigest(figure, theme: theme).text
    let layout = figure.laidOut(theme: theme, measuring: PangoTextMeasurer())
    do throws(RenderingError) {
      bytes = try FigureRenderer().render(layout.scene, as: format, key: "plot")
    } catch {
      throw Diagnostic(file: file, message: error.description)
    }
    warnings = FigureRenderer().problems(in: layout, shownAt: layout.scene.width).map {
      Diagnostic(.warning, file: file, message: $0.message, advice: $0.advice)
    }
  }
}
