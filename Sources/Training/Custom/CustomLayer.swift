/// A layer of your own: what a row of results is made of, and the derivatives.
///
/// A layer works on one row at a time, so that a result does not depend on the rows beside it; it stands anywhere before
/// the output layer. It computes in `Double` whatever the precision of the run: in float32 what it reads is converted,
/// and what it gives is rounded once. ``GradientCheck`` says whether the derivatives are right.
///
/// ```swift
/// /// Each input times a factor of its own.
/// struct Scale: CustomLayer {
///   let name = "scale"
///
///   func parameters(inputs: Int) -> [LayerParameter] {
///     [LayerParameter("factor", shape: [inputs], start: .constant(1))]
///   }
///
///   func forward(_ x: Span<Double>, parameters: Span<Double>, into y: inout MutableSpan<Double>) {
///     for i in x.indices { y[i] = parameters[i] * x[i] }
///   }
///
///   func backward(
///     _ x: Span<Double>, y: Span<Double>, parameters: Span<Double>, gradient: Span<Double>,
///     into xGradient: inout MutableSpan<Double>,
///     addingTo parametersGradient: inout MutableSpan<Double>
///   ) {
///     for i in x.indices {
///       xGradient[i] = parameters[i] * gradient[i]
///       parametersGradient[i] += x[i] * gradient[i]
///     }
///   }
/// }
/// ```
///
/// For a function of each number by itself, such as an activation, there is ``ElementwiseLayer``.
public protocol CustomLayer: Sendable, Hashable {
  /// What messages call it: letters, digits, `_` and `-`, and not a layer of Lossbook's own.
  var name: String { get }

  /// How many results a row has, from so many inputs; `nil` where it cannot take so many.
  ///
  /// Unless said otherwise, as many as inputs.
  func units(inputs: Int) -> Int?

  /// What it learns, with so many inputs; nothing unless said otherwise.
  func parameters(inputs: Int) -> [LayerParameter]

  /// Computes the results of a row.
  ///
  /// - Parameters:
  ///   - x: The inputs.
  ///   - parameters: The elements of all ``parameters(inputs:)``, one parameter after the other, each row by row.
  ///   - y: The results, all zero before.
  func forward(_ x: Span<Double>, parameters: Span<Double>, into y: inout MutableSpan<Double>)

  /// Computes the gradients of the loss from that with respect to the results of a row.
  ///
  /// - Parameters:
  ///   - x: The inputs, as they went forward.
  ///   - y: The results; in a float32 run, rounded.
  ///   - parameters: As they went forward.
  ///   - gradient: The gradient with respect to the results.
  ///   - xGradient: The gradient with respect to the inputs, all zero before.
  ///   - parametersGradient: The gradient with respect to the parameters; it sums up over rows, so each row adds its own.
  func backward(
    _ x: Span<Double>, y: Span<Double>, parameters: Span<Double>, gradient: Span<Double>,
    into xGradient: inout MutableSpan<Double>,
    addingTo parametersGradient: inout MutableSpan<Double>)
}

extension CustomLayer {
  /// As many results as inputs.
  public func units(inputs: Int) -> Int? { inputs }

  /// Nothing to learn.
  public func parameters(inputs: Int) -> [LayerParameter] { [] }
}
