/// What a mark draws itself with: the place, the scales, the theme and a way to measure text.
public struct MarkContext {
  /// The rectangle between the axes.
  public var area: Rect
  /// The area with what earlier marks have put around it; later ones go outside of it.
  public var outer: Rect
  /// The horizontal scale.
  public var x: PositionScale
  /// The vertical scale.
  public var y: PositionScale
  /// The scale of the colours of categories.
  public var colors: ColorScale
  /// The scale of continuous colours, where the panel has them.
  public var color: ContinuousColorScale?
  /// The scale of dash patterns.
  public var dashes: DashScale
  /// The look.
  public var theme: Theme
  /// The measure of text.
  public var text: any TextMeasuring
  /// How far a line may be drawn from where it is, in CSS pixels: more in a figure whose file would be too large.
  public internal(set) var lineTolerance = LineDecimator.finest
  /// What earlier marks of the panel have drawn in it, for marks that keep off it.
  public var drawn: [Scene.Element] = []

  /// The position of a pair of values; `nil` where one is not finite.
  public func position(x: Double, y: Double) -> Point? {
    guard let x = self.x.position(of: x), let y = self.y.position(of: y) else { return nil }
    return Point(x: x, y: y)
  }

  /// The scale of a direction.
  func scale(_ direction: Direction) -> PositionScale {
    switch direction {
    case .x: x
    case .y: y
    }
  }
}
