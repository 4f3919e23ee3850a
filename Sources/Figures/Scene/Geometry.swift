/// A position in CSS pixels.
public struct Point: Sendable, Hashable {
  /// To the right.
  public var x: Double
  /// Downward.
  public var y: Double

  /// A position.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle in CSS pixels.
public struct Rect: Sendable, Hashable {
  /// The left edge.
  public var x: Double
  /// The upper edge.
  public var y: Double
  /// The width, not negative.
  public var width: Double
  /// The height, not negative.
  public var height: Double

  /// The right edge.
  public var maxX: Double { x + width }
  /// The lower edge.
  public var maxY: Double { y + height }

  /// A rectangle from its upper left corner.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// An outline of straight segments.
public struct Path: Sendable, Hashable {
  /// The steps, first to last.
  public var steps: [Step]

  /// One step of an outline.
  public enum Step: Sendable, Hashable {
    /// Starts a new part.
    case move(Point)
    /// A straight line from where the pen is.
    case line(Point)
    /// A line back to the start of the part.
    case close
  }

  /// An outline from its steps.
  public init(steps: [Step] = []) { self.steps = steps }
}
