/// A loss of your own that compares each output with a target by itself; that of a row is the mean over its outputs.
///
/// ```swift
/// /// The error, which counts more on one side: its minimum is a quantile.
/// struct QuantileLoss: ElementwiseLoss {
///   let name = "quantile"
///   var quantile: Double
///
///   func value(_ output: Double, _ target: Double) -> Double {
///     output < target ? quantile * (target - output) : (1 - quantile) * (output - target)
///   }
///
///   func derivative(_ output: Double, _ target: Double) -> Double {
///     output < target ? -quantile : 1 - quantile
///   }
/// }
/// ```
public protocol ElementwiseLoss: CustomLoss {
  /// What an output and its target give.
  func value(_ output: Double, _ target: Double) -> Double

  /// The derivative of the value by the output.
  func derivative(_ output: Double, _ target: Double) -> Double
}

extension ElementwiseLoss {
  /// The mean of the values of all outputs.
  public func value(of outputs: Span<Double>, target: Span<Double>) -> Double {
    var sum = 0.0
    for index in outputs.indices { sum += value(outputs[index], target[index]) }
    return sum / Double(outputs.count)
  }

  /// The derivatives, each divided by the number of outputs.
  public func gradient(
    of outputs: Span<Double>, target: Span<Double>, into gradient: inout MutableSpan<Double>
  ) {
    for index in outputs.indices {
      gradient[index] = derivative(outputs[index], target[index]) / Double(outputs.count)
    }
  }
}
