/// How the values that a panel shows by colour are scaled, named and painted.
public struct ColorAxis: Sendable, Hashable {
  /// What the colours measure; it stands at the colour bar; empty for none.
  public var label: String
  /// How values become places on the ramp. Categories count as whole numbers here; their own colours are a `ColorScale`'s.
  public var scale: ScaleKind
  /// Which of the theme's ramps it is.
  public var ramp: Ramp
  /// The domain, where the data shall not decide; values beyond have the colour of the end.
  public var limits: ClosedRange<Double>?
  /// Whether the colours change smoothly or in steps.
  public var steps: Steps

  /// A kind of ramp. The theme has the colours.
  public enum Ramp: Sendable, Hashable {
    /// From the colour of the page to one that stands out.
    case sequential
    /// Two colours that grow stronger with the distance from a value. Equal distances, as the scale measures them, look
    /// equally strong.
    case diverging(around: Double)
  }

  /// How colours follow each other.
  public enum Steps: Sendable, Hashable {
    /// Without steps that a reader sees.
    case smooth
    /// About as many bands of one colour each, between round values.
    case bands(Int)
    /// Bands between these values.
    case bounds([Double])
  }

  /// A colour axis; linear, sequential and smooth unless said otherwise.
  public init(
    _ label: String = "", scale: ScaleKind = .linear, ramp: Ramp = .sequential,
    limits: ClosedRange<Double>? = nil, steps: Steps = .smooth
  ) {
    self.label = label
    self.scale = scale
    self.ramp = ramp
    self.limits = limits
    self.steps = steps
  }
}
