/// A line of text beside a point: what a reader should see there.
///
/// ```swift
/// LabelMark(x: 84, y: 0.21, text: "best epoch 84")
/// ```
///
/// The label stays inside the panel and keeps off what earlier marks of the panel have drawn, so put it last. It stands to
/// the right of its point, or to the left, above or below, near it or a little further away, whichever is free. Where no place is free of data it stands on
/// a piece of the page; where none is free of other text, it is left out. Text too long for the panel is shortened.
public struct LabelMark: Mark, Hashable {
  /// The horizontal value of the point.
  public var x: Double
  /// The vertical value of the point.
  public var y: Double
  /// The text; nothing is drawn where it is blank, or where the point is not finite or beyond the domain.
  public var text: String

  /// A label beside a point.
  public init(x: Double, y: Double, text: String) {
    self.x = x
    self.y = y
    self.text = text
  }

  /// The point, so that it is in sight.
  public var extent: Extent { Extent(x: [x], y: [y]) }

  /// The text, in a group that lies inside the panel.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    guard context.x.domain.contains(x), context.y.domain.contains(y),
      let point = context.position(x: x, y: y)
    else { return [] }
    let gap = context.theme.labelGap
    let sides: [LabelPlacement.Place.Side] = [.right, .left, .above, .below]
    return LabelPlacement(text, in: context).elements(
      at: [1, 2.5, 4].flatMap { share in
        sides.map { LabelPlacement.Place(point: point, side: $0, gap: share * gap) }
      })
  }
}
