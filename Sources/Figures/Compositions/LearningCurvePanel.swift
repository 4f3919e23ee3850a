/// One panel of learning curves.
public struct LearningCurvePanel: Sendable, Hashable {
  /// What is measured: `Loss`, `Accuracy`.
  public var label: String
  /// What is measured, as a table calls it: `loss`, `accuracy`.
  public var name: String
  /// Whether a higher value is a better one, as with accuracy.
  public var isHigherBetter: Bool
  /// Limits of what can be measured: `0...1` for a share.
  public var bounds: ClosedRange<Double>
  /// The runs, in the order of their colours: the same ones in every panel, empty where nothing was measured.
  public var curves: [LearningCurve]
  /// How values become positions.
  public var scale: ScaleKind

  /// A panel; for values from zero upward, of which lower ones are better, unless said otherwise.
  ///
  /// - Parameters:
  ///   - label: What is measured, as the axis calls it.
  ///   - name: What a table calls it; the label in lower case and without spaces unless said otherwise.
  ///   - isHigherBetter: Whether a higher value is a better one.
  ///   - bounds: Limits of what can be measured.
  ///   - curves: The runs.
  ///   - scale: How values become positions.
  public init(
    label: String, name: String? = nil, isHigherBetter: Bool = false,
    bounds: ClosedRange<Double> = 0 ... .infinity, curves: [LearningCurve],
    scale: ScaleKind = .linear
  ) {
    self.label = label
    self.name =
      name ?? label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "_")
    self.isHigherBetter = isHigherBetter
    self.bounds = bounds
    self.curves = curves
    self.scale = scale
  }
}
