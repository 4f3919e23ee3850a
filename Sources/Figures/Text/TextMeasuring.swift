/// What layout needs to know of a font; `FigureRendering` asks Pango, tests use a table.
public protocol TextMeasuring {
  /// The extents of one line of text.
  func measure(_ string: String, style: TextStyle) -> TextExtents
}

/// The extents of one line of text in CSS pixels.
public struct TextExtents: Sendable, Hashable {
  /// The advance from the start of the line to its end.
  public var width: Double
  /// From the baseline up to the top of the line, the same for all text of a style.
  public var ascent: Double
  /// From the baseline down to the bottom of the line, the same for all text of a style.
  public var descent: Double

  /// Extents.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }
}
