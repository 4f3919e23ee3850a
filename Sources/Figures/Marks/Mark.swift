/// A layer of a panel: data, or what explains it. Axes, grids, titles and legends are marks too.
///
/// A mark answers four questions, and layout asks nothing else: what extent its data has, how much
/// room it needs around the panel, what the legend should say of it, and what it looks like on
/// given scales.
public protocol Mark: Sendable {
  /// What the axes have to show; empty for marks without data of their own.
  var extent: Extent { get }
  /// The categories that the mark tells apart by colour or by dashes.
  var categories: MarkCategories { get }
  /// What the legend says of the mark.
  func legendEntries(in context: MarkContext) -> [LegendEntry]
  /// The room the mark needs: above and below what is already there, to the left and right of the panel.
  func insets(in context: MarkContext) -> Insets
  /// The mark on the scales of its panel.
  func elements(in context: MarkContext) -> [Scene.Element]
}

extension Mark {
  /// Empty.
  public var extent: Extent { Extent() }
  /// None.
  public var categories: MarkCategories { MarkCategories() }
  /// None.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] { [] }
  /// None.
  public func insets(in context: MarkContext) -> Insets { Insets() }
}

/// The categories that a mark tells apart.
public struct MarkCategories: Sendable, Hashable {
  /// The categories shown by colour, in the order of the legend.
  public var colors: [String]
  /// The category shown by dashes.
  public var dash: String?

  /// Categories; none unless said otherwise.
  public init(color: String? = nil, dash: String? = nil) {
    self.init(colors: color.map { [$0] } ?? [], dash: dash)
  }

  /// The categories of a mark of several colours.
  public init(colors: [String], dash: String? = nil) {
    self.colors = colors
    self.dash = dash
  }
}

/// Room around a rectangle, in CSS pixels.
public struct Insets: Sendable, Hashable {
  /// Above.
  public var top: Double
  /// To the left.
  public var left: Double
  /// Below.
  public var bottom: Double
  /// To the right.
  public var right: Double

  /// Room; none unless said otherwise.
  public init(top: Double = 0, left: Double = 0, bottom: Double = 0, right: Double = 0) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// The room for both, one above or below the other; at the sides they stand at different heights and share it.
  func stacking(_ other: Insets) -> Insets {
    Insets(
      top: top + other.top, left: max(left, other.left), bottom: bottom + other.bottom,
      right: max(right, other.right))
  }

  /// The larger room on each side.
  func union(_ other: Insets) -> Insets {
    Insets(
      top: max(top, other.top), left: max(left, other.left), bottom: max(bottom, other.bottom),
      right: max(right, other.right))
  }

  /// The largest difference on a side.
  func distance(to other: Insets) -> Double {
    max(
      abs(top - other.top), abs(left - other.left), abs(bottom - other.bottom),
      abs(right - other.right))
  }
}

extension Rect {
  /// The rectangle with room added on every side.
  func outset(by insets: Insets) -> Rect {
    Rect(
      x: x - insets.left, y: y - insets.top, width: width + insets.left + insets.right,
      height: height + insets.top + insets.bottom)
  }

  /// The rectangle with the same room added on every side.
  func outset(by room: Double) -> Rect {
    outset(by: Insets(top: room, left: room, bottom: room, right: room))
  }

  /// Whether the two have more than an edge in common.
  func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}
