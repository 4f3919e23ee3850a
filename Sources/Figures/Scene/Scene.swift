/// A finished picture as a value: what to draw, where, in which colour. Lengths are CSS pixels (1/96 inch),
/// the origin is the upper left corner, y grows downward.
public struct Scene: Sendable, Hashable {
  /// The width of the picture.
  public var width: Double
  /// The height of the picture.
  public var height: Double
  /// What fills the picture first; `nil` leaves it transparent.
  public var background: Paint?
  /// A short title, for the metadata of the file.
  public var title: String
  /// What the picture shows, in words, for the metadata of the file.
  public var summary: String
  /// The key of what the picture was drawn from, for the metadata of the file; empty for none.
  public var source: String
  /// What is drawn, first to last.
  public var elements: [Element]

  /// One thing to draw.
  public indirect enum Element: Sendable, Hashable {
    /// An outline, filled, stroked or both.
    case path(Path, fill: Paint?, stroke: Stroke?)
    /// Round dots of one size and colour.
    case dots([Point], diameter: Double, paint: Paint)
    /// One line of text.
    case text(TextRun)
    /// A paint laid over a rectangle, as much of it as the pixels of a mask say, which fill the rectangle.
    case mask(AlphaMask, in: Rect, paint: Paint)
    /// Elements drawn together, inside a rectangle where one is given.
    case group([Element], clip: Rect?)
  }

  /// An empty picture.
  public init(
    width: Double, height: Double, background: Paint? = nil, title: String = "",
    summary: String = "", source: String = "", elements: [Element] = []
  ) {
    self.width = width
    self.height = height
    self.background = background
    self.title = title
    self.summary = summary
    self.source = source
    self.elements = elements
  }
}
