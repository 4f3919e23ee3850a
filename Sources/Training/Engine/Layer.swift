internal import TrainingKernels

/// A dense layer at work: its parameters, and its results and gradients for one batch, in the memory of a run.
///
/// A hidden layer keeps its results (rows, units), each row padded, and its kernel (inputs, units), so that vectors run
/// along the units. The output layer, often of a single unit, keeps its results (units, rows) and its kernel
/// (units, inputs): its vectors run along the rows, and so do those of the losses and metrics.
struct Layer<Real: KernelScalar> {
  typealias Values = UnsafeMutablePointer<Real>

  let inputs: Int
  let units: Int
  let activation: tk_activation
  let isOutput: Bool

  /// The kernel, rows padded, then the bias, padded.
  let parameters: Values
  /// The gradients of ``parameters``, place for place.
  let parametersGradient: Values
  /// From one row of results to the next; in the output layer from one unit to the next.
  let stride: Int
  /// The sums before the activation; the same memory as the results, but in the output layer.
  let sums: Values
  /// The results for a batch.
  let outputs: Values
  /// The gradient of the loss with respect to the results, then to the sums.
  let gradient: Values
  /// Room for the kernel of a hidden layer the other way round.
  let transposed: Values
}

extension Layer {
  /// Reads a batch of inputs and leaves the results in ``outputs``.
  func forward(_ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>) {
    if isOutput {
      kernels.outputForward(
        activation, rows, inputs, units, x, parameters, stride: stride, sums: sums, into: outputs)
    } else {
      kernels.hiddenForward(activation, rows, inputs, units, x, parameters, into: outputs)
    }
  }

  /// From the gradient with respect to the sums, that of the kernel and the bias.
  func differentiateParameters(_ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>) {
    if isOutput {
      kernels.outputGradient(
        rows, inputs, units, x, stride: stride, gradient, into: parametersGradient)
    } else {
      kernels.hiddenGradient(rows, inputs, units, x, gradient, into: parametersGradient)
    }
  }

  /// From the gradient with respect to the sums, that of the sums of the layer before.
  func differentiateInputs(_ kernels: Real.Kernels, rows: Int, into before: Layer<Real>) {
    if isOutput {
      kernels.outputInputGradient(
        before.activation, rows, inputs, units, stride: stride, gradient, parameters,
        before.outputs, into: before.gradient)
    } else {
      kernels.hiddenInputGradient(
        before.activation, rows, inputs, units, gradient, parameters, transposed: transposed,
        before.outputs, into: before.gradient)
    }
  }
}

extension Layer {
  /// The bias, after the kernel.
  var bias: Values { parameters + (isOutput ? units * padded(inputs) : inputs * padded(units)) }

  /// Where the weight from an input to a unit is stored.
  func kernelIndex(input: Int, unit: Int) -> Int {
    isOutput ? unit * padded(inputs) + input : input * padded(units) + unit
  }
}
