/// A layer of your own that is a function of each number by itself, and learns nothing: an activation, for example.
///
/// ```swift
/// struct Square: ElementwiseLayer {
///   let name = "square"
///   func value(_ x: Double) -> Double { x * x }
///   func derivative(_ x: Double) -> Double { 2 * x }
/// }
/// ```
public protocol ElementwiseLayer: CustomLayer {
  /// The result for an input.
  func value(_ x: Double) -> Double

  /// The derivative of the result by the input.
  func derivative(_ x: Double) -> Double
}

extension ElementwiseLayer {
  /// The value of each input.
  public func forward(
    _ x: Span<Double>, parameters: Span<Double>, into y: inout MutableSpan<Double>
  ) {
    for index in x.indices { y[index] = value(x[index]) }
  }

  /// The gradient times the derivative at each input.
  public func backward(
    _ x: Span<Double>, y: Span<Double>, parameters: Span<Double>, gradient: Span<Double>,
    into xGradient: inout MutableSpan<Double>,
    addingTo parametersGradient: inout MutableSpan<Double>
  ) {
    for index in x.indices { xGradient[index] = gradient[index] * derivative(x[index]) }
  }
}
