/// A metric of your own that compares each output with a target by itself: the mean over outputs and rows.
///
/// One type can be a metric and an ``ElementwiseLoss`` at once.
///
/// ```swift
/// /// The share of outputs that are below their targets.
/// struct Below: ElementwiseMetric {
///   let name = "below"
///   func value(_ output: Double, _ target: Double) -> Double { output < target ? 1 : 0 }
/// }
/// ```
public protocol ElementwiseMetric: CustomMetric {
  /// What an output and its target give.
  func value(_ output: Double, _ target: Double) -> Double
}

extension ElementwiseMetric {
  /// The mean of the values of all outputs.
  public func measure(
    _ outputs: Span<Double>, target: Span<Double>, into terms: inout MutableSpan<Double>
  ) {
    var sum = 0.0
    for index in outputs.indices { sum += value(outputs[index], target[index]) }
    terms[0] = sum / Double(outputs.count)
  }
}
