/// How text is set. The family is the theme's, for all text of a figure.
public struct TextStyle: Sendable, Hashable {
  /// The family's name as fontconfig knows it: `Inter`.
  public var family: String
  /// The type size in CSS pixels.
  public var size: Double
  /// The weight.
  public var weight: Weight

  /// A weight of the family.
  public enum Weight: Int, Sendable, Hashable, CaseIterable {
    case regular = 400, medium = 500, semibold = 600
  }

  /// A style.
  public init(family: String, size: Double, weight: Weight = .regular) {
    self.family = family
    self.size = size
    self.weight = weight
  }
}

/// One line of text at a place.
public struct TextRun: Sendable, Hashable {
  /// The characters; no line breaks.
  public var string: String
  /// How it is set.
  public var style: TextStyle
  /// The colour.
  public var paint: Paint
  /// Where the anchor of the baseline lies.
  public var position: Point
  /// Which point of the baseline lies at `position`.
  public var anchor: Anchor
  /// The turn about `position`, in degrees, clockwise on the page: -90 reads upward.
  public var rotation: Double

  /// A point of the baseline.
  public enum Anchor: Sendable, Hashable { case start, middle, end }

  /// A line of text; level and anchored at its start unless said otherwise.
  public init(
    _ string: String, style: TextStyle, paint: Paint, position: Point, anchor: Anchor = .start,
    rotation: Double = 0
  ) {
    self.string = string
    self.style = style
    self.paint = paint
    self.position = position
    self.anchor = anchor
    self.rotation = rotation
  }
}
