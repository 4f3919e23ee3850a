import CPangoCairo

extension FigureRenderer {
  /// Tells the pictures of this renderer from those of earlier ones.
  ///
  /// It changes whenever a figure is laid out or drawn other than before: a picture that was kept is taken for a new one
  /// only where this is the same.
  package static let version = 1

  /// The versions of the libraries that draw, which decide about the last bytes of a file. The fonts are not told.
  package static var libraries: String {
    "cairo \(String(cString: cairo_version_string())), pango \(String(cString: pango_version_string()))"
  }
}
