import Datasets
import Training

/// The squared error, written anew.
struct OwnSquaredError: ElementwiseLoss {
  var name = "own_squared_error"
  /// What the derivative is multiplied by: 1 where it is right.
  var fault = 1.0

  func value(_ output: Double, _ target: Double) -> Double { (output - target) * (output - target) }
  func derivative(_ output: Double, _ target: Double) -> Double { fault * 2 * (output - target) }
}

/// The categorical crossentropy of probabilities, written anew.
struct OwnCrossentropy: CustomLoss {
  let name = "own_crossentropy"
  let outputActivations: [Activation] = [.softmax]

  func outputUnits(for target: Target) -> Int? {
    if case .oneHot(_, let classes) = target { classes } else { nil }
  }

  func value(of outputs: Span<Double>, target: Span<Double>) -> Double {
    var sum = 0.0
    for unit in outputs.indices { sum -= target[unit] * Elementary.log(outputs[unit]) }
    return sum
  }

  func gradient(
    of outputs: Span<Double>, target: Span<Double>, into gradient: inout MutableSpan<Double>
  ) {
    for unit in outputs.indices { gradient[unit] = -target[unit] / outputs[unit] }
  }
}

/// relu, written anew.
struct OwnRelu: ElementwiseLayer {
  var name = "own_relu"

  func value(_ x: Double) -> Double { x < 0 ? 0 : x }
  func derivative(_ x: Double) -> Double { x > 0 ? 1 : 0 }
}

/// A dense layer, written anew.
struct OwnDense: CustomLayer {
  var name = "own_dense"
  var units: Int
  /// What the derivatives by the kernel, the bias and the inputs are multiplied by: 1 where they are right.
  var faults = [1.0, 1.0, 1.0]

  func units(inputs: Int) -> Int? { units }

  func parameters(inputs: Int) -> [LayerParameter] {
    [
      LayerParameter("kernel", shape: [inputs, units], start: .initializer(.glorotUniform)),
      LayerParameter("bias", shape: [units]),
    ]
  }

  func forward(_ x: Span<Double>, parameters: Span<Double>, into y: inout MutableSpan<Double>) {
    for unit in y.indices {
      y[unit] = parameters[x.count * units + unit]
      for input in x.indices { y[unit] += x[input] * parameters[input * units + unit] }
    }
  }

  func backward(
    _ x: Span<Double>, y: Span<Double>, parameters: Span<Double>, gradient: Span<Double>,
    into xGradient: inout MutableSpan<Double>,
    addingTo parametersGradient: inout MutableSpan<Double>
  ) {
    for unit in y.indices {
      parametersGradient[x.count * units + unit] += faults[1] * gradient[unit]
      for input in x.indices {
        parametersGradient[input * units + unit] += faults[0] * x[input] * gradient[unit]
        xGradient[input] += faults[2] * parameters[input * units + unit] * gradient[unit]
      }
    }
  }
}
