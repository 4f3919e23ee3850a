/// A file format that a scene is written in.
public enum ImageFormat: Sendable, Hashable {
  /// Vector, following the reader's light or dark setting.
  case svg(text: TextForm)
  /// Pixels; `scale` device pixels to a CSS pixel, any that is above 0.
  case png(scale: Double, appearance: Appearance = .light)
  /// One page, with fonts embedded.
  case pdf

  /// Vector, with text as outlines.
  public static let svg = svg(text: .outlines)

  /// What text becomes in an SVG file.
  public enum TextForm: Sendable, Hashable {
    /// Outlines of the glyphs: the same on every machine.
    case outlines
    /// Characters, which can be selected, searched and edited. Where the theme's family is not installed, they are set in
    /// another one, stretched to the same length.
    case characters
  }
}

/// The page a picture is made for.
public enum Appearance: Sendable, Hashable { case light, dark }
