/// A loss of your own: the value for a row and its gradient.
///
/// The loss of a batch is the mean over its rows. ``GradientCheck`` says whether the gradient is that of the value. Where
/// the loss of a row is the mean over its outputs of something that each gives by itself, ``ElementwiseLoss`` asks for
/// less.
///
/// ```swift
/// /// The distance between outputs and targets.
/// struct Distance: CustomLoss {
///   let name = "distance"
///
///   func value(of outputs: Span<Double>, target: Span<Double>) -> Double {
///     var square = 0.0
///     for i in outputs.indices {
///       square += (outputs[i] - target[i]) * (outputs[i] - target[i])
///     }
///     return square.squareRoot()
///   }
///
///   func gradient(
///     of outputs: Span<Double>, target: Span<Double>, into gradient: inout MutableSpan<Double>
///   ) {
///     let distance = value(of: outputs, target: target)
///     guard distance > 0 else { return }
///     for i in outputs.indices { gradient[i] = (outputs[i] - target[i]) / distance }
///   }
/// }
/// ```
///
/// A loss that is infinite or NaN for any row ends the run at that epoch, as with every loss.
public protocol CustomLoss: CustomMeasure {
  /// The loss of a row.
  ///
  /// - Parameters:
  ///   - outputs: What the output layer gives, after its activation.
  ///   - target: One number, or one a class for one-hot labels; a class index counts as one number.
  /// - Returns: The loss, of any sign.
  func value(of outputs: Span<Double>, target: Span<Double>) -> Double

  /// The derivatives of the loss of a row by its outputs.
  ///
  /// - Parameters:
  ///   - outputs: As in ``value(of:target:)``.
  ///   - target: As in ``value(of:target:)``.
  ///   - gradient: The derivatives, one an output, all zero before.
  func gradient(
    of outputs: Span<Double>, target: Span<Double>, into gradient: inout MutableSpan<Double>)
}
