/// Derivatives compared with what differences of values give.
///
/// A check is made of a loss or a layer of your own, or of a whole experiment, and says whether all derivatives are
/// right; printed, it says which one is the worst:
///
/// ```swift
/// @Test func gradient() throws {
///   let check = try GradientCheck(of: QuantileLoss(quantile: 0.9))
///   #expect(check.passes, "\(check)")
/// }
/// ```
///
/// At a kink, such as that of relu at zero, any slope between those of its two sides is right.
public struct GradientCheck: Sendable, Hashable {
  /// What was checked.
  public let subject: String
  /// Each derivative with what the differences give.
  public let comparisons: [Comparison]
  /// The largest relative error that passes.
  public let tolerance: Double

  /// One derivative.
  public struct Comparison: Sendable, Hashable {
    /// What the derivative is taken by: `output 0 of row 3`, `model.layers[1].kernel[4, 2]`.
    public let place: String
    /// The derivative as the code under test gives it.
    public let derivative: Double
    /// The derivative as the differences give it; at a kink, the nearest slope that is right.
    public let expected: Double
    /// How far ``expected`` may be off.
    public let uncertainty: Double

    /// How far the derivative is from ``expected``, beyond the uncertainty, as a share of the larger of both.
    ///
    /// 0 for two zeros, infinite where one of both is not a number.
    public var relativeError: Double {
      let distance = (derivative - expected).magnitude - uncertainty
      guard !distance.isNaN, derivative.isFinite, expected.isFinite else { return .infinity }
      return distance <= 0 ? 0 : distance / max(derivative.magnitude, expected.magnitude)
    }
  }

  /// The comparison with the largest relative error; `nil` where there was nothing to compare.
  public var worst: Comparison? { comparisons.max { $0.relativeError < $1.relativeError } }

  /// Whether there was something to compare, and no relative error is above the tolerance.
  public var passes: Bool { worst.map { $0.relativeError <= tolerance } ?? false }

  /// The relative error that passes unless said otherwise.
  public static let defaultTolerance = 1e-6
}

extension GradientCheck: CustomStringConvertible {
  /// A sentence on all derivatives, with the worst.
  public var description: String {
    guard let worst else { return "\(subject): there are no derivatives to check" }
    let wrong = comparisons.count { $0.relativeError > tolerance }
    guard wrong > 0 else {
      return "\(subject): all \(comparisons.count) derivatives agree with differences"
    }
    return """
      \(subject): \(wrong) of \(comparisons.count) derivatives disagree with differences; the worst, by \
      \(worst.place), is \(worst.derivative) and should be \(worst.expected), a relative error of \
      \(worst.relativeError)
      """
  }
}

extension GradientCheck.Comparison {
  /// Compares a derivative with differences of a function at a place.
  init(_ place: String, _ derivative: Double, at x: Double, of function: (Double) -> Double) {
    let numerical = NumericalDerivative(at: x, of: function)
    let smooth = Self(
      place: place, derivative: derivative, expected: numerical.value,
      uncertainty: numerical.uncertainty)
    guard smooth.relativeError > 0, let kink = NumericalDerivative.kink(at: x, of: function) else {
      self = smooth
      return
    }
    self.init(
      place: place, derivative: derivative,
      expected: min(max(derivative, kink.lowerBound), kink.upperBound), uncertainty: 0)
  }
}
