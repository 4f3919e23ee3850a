import Training

/// relu with a slope for negative inputs that is learnt, one for each unit.
struct ParametricRelu: CustomLayer {
  let name = "parametric_relu"

  func parameters(inputs: Int) -> [LayerParameter] {
    [LayerParameter("slope", shape: [inputs], start: .constant(0.25))]
  }

  func forward(_ x: Span<Double>, parameters: Span<Double>, into y: inout MutableSpan<Double>) {
    for i in x.indices { y[i] = x[i] > 0 ? x[i] : parameters[i] * x[i] }
  }

  func backward(
    _ x: Span<Double>, y: Span<Double>, parameters: Span<Double>, gradient: Span<Double>,
    into xGradient: inout MutableSpan<Double>,
    addingTo parametersGradient: inout MutableSpan<Double>
  ) {
    for i in x.indices {
      xGradient[i] = x[i] > 0 ? gradient[i] : parameters[i] * gradient[i]
      parametersGradient[i] += x[i] > 0 ? 0 : x[i] * gradient[i]
    }
  }
}
