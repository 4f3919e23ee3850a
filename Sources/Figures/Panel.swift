/// One pair of axes and the marks on it.
public struct Panel: Sendable {
  /// Stands above the panel; empty for none.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// What continuous colours measure; a colour bar stands to the right of the panel. `nil` where no mark has them.
  public var color: ColorAxis?
  /// What is drawn, first to last; later marks lie on earlier ones.
  public var marks: [any Mark]
  /// Whether one unit is as long on x as on y. Where both axes have limits the panel becomes as small as that takes;
  /// otherwise the domains are widened to make it so, those of a shared scale too, so
  /// that panels that share scales should all have it and share both. It has no meaning, and no effect, on logarithmic
  /// scales.
  public var equalAspect: Bool

  /// A panel.
  public init(
    title: String = "", x: Axis, y: Axis, color: ColorAxis? = nil, marks: [any Mark],
    equalAspect: Bool = false
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.color = color
    self.marks = marks
    self.equalAspect = equalAspect
  }
}

/// How one direction of a panel is scaled, named and drawn.
public struct Axis: Sendable, Hashable {
  /// What the axis measures; empty for none.
  public var label: String
  /// How values become positions.
  public var scale: ScaleKind
  /// The share of the data's span that is left free at either end.
  public var padding: Double
  /// Limits that padding does not cross, though data does: 0...1 for a share.
  public var bounds: ClosedRange<Double>
  /// The domain, where the data shall not decide; what lies beyond is cut off.
  public var limits: ClosedRange<Double>?
  /// Whether lines across the panel stand at the ticks.
  public var grid: Bool

  /// An axis; linear, with a grid and a little room at both ends unless said otherwise.
  public init(
    _ label: String = "", scale: ScaleKind = .linear, padding: Double = 0.05,
    bounds: ClosedRange<Double> = -.infinity ... .infinity,
    limits: ClosedRange<Double>? = nil, grid: Bool = true
  ) {
    self.label = label
    self.scale = scale
    self.padding = padding
    self.bounds = bounds
    self.limits = limits
    self.grid = grid
  }
}
