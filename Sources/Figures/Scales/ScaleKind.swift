/// How the values of an axis become positions.
public enum ScaleKind: Sendable, Hashable {
  /// Equal steps are equally long.
  case linear
  /// Linear, for numbers that count: ticks stand at whole numbers only, and at the first one too.
  case integer
  /// Equal ratios are equally long. Zero and negative values have no place: they are left out, a line has a gap there,
  /// and the name of the axis says so.
  case logarithmic
  /// Linear from `-linearThreshold` to `linearThreshold`, logarithmic beyond, for both signs; the linear part is as long
  /// as 1.11 decades to either side of zero. It is matplotlib's `symlog` with the base 10 and a `linscale` of 1. A
  /// threshold that is not positive and finite counts as 1.
  case symlog(linearThreshold: Double)
  /// Names beside each other: the first stands at 0, the next at 1. The axis shows all of them.
  case categories([String])

  /// The change of variable under which the scale is linear.
  var transform: ScaleTransform {
    switch self {
    case .linear, .integer, .categories: .identity
    case .logarithmic: .logarithm
    case .symlog: .symmetricLogarithm(threshold: threshold)
    }
  }

  /// Where a symmetric logarithm begins to be logarithmic.
  var threshold: Double {
    guard case .symlog(let threshold) = self, threshold > 0, threshold.isFinite else { return 1 }
    return threshold
  }
}
