/// A file format that a scene is written in.
public enum ImageFormat: Sendable, Hashable {
  /// Vector, following the reader's light or dark setting; text as outlines.
  case svg
  /// Pixels; `scale` device pixels to a CSS pixel.
  case png(scale: Double, appearance: Appearance = .light)
  /// One page, with fonts embedded.
  case pdf
}

/// The page a picture is made for.
public enum Appearance: Sendable, Hashable { case light, dark }
