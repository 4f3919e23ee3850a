extension FigureRenderer {
  /// Tells the pictures of this renderer from those of earlier ones.
  ///
  /// It changes whenever a figure is laid out or drawn other than before: a picture that was kept is taken for a new one
  /// only where this is the same.
  package static let version = 4
}
