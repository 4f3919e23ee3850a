/// One place that the figure points out: a disc that stands out from every ground, with an entry in the legend.
public struct SpotMark: Mark, Hashable {
  /// The horizontal value.
  public var x: Double
  /// The vertical value.
  public var y: Double
  /// What the place is; empty for no entry in the legend.
  public var label: String

  /// A place.
  public init(x: Double, y: Double, label: String = "") {
    self.x = x
    self.y = y
    self.label = label
  }

  /// The place, so that it is in sight.
  public var extent: Extent {
    x.isFinite && y.isFinite ? Extent(x: [x], y: [y]) : Extent()
  }

  /// The disc.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    let diameter = context.theme.dotDiameter + 1.5
    return [
      LegendEntry(label: label, symbol: .marker(.circle, context.theme.text, diameter: diameter))
    ]
  }

  /// A disc in the colour of text on a larger one in that of the page; nothing where a value is not finite.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    guard let point = context.position(x: x, y: y) else { return [] }
    let diameter = context.theme.dotDiameter + 1.5
    return [
      .group(
        [
          .dots([point], diameter: diameter + 4, paint: context.theme.background),
          .dots([point], diameter: diameter, paint: context.theme.text),
        ], clip: context.area.outset(by: diameter))
    ]
  }
}
