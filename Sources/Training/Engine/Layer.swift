internal import TrainingKernels

/// A dense layer at work: its parameters, and its results and gradients for one batch, in the memory of a run.
struct Layer<Real: KernelScalar> {
  typealias Values = UnsafeMutablePointer<Real>

  let inputs: Int
  let units: Int
  let activation: tk_activation
  /// A narrow layer keeps its kernel transposed, (units, inputs), so that vectors run along the inputs.
  let isNarrow: Bool

  let kernel: Values
  let bias: Values
  let kernelGradient: Values
  let biasGradient: Values
  /// From one row of results to the next.
  let stride: Int
  /// The sums before the activation; the same memory as the results, but in the output layer.
  let sums: Values
  /// The results for a batch, shape (rows, units).
  let outputs: Values
  /// The gradient of the loss with respect to the results, then to the sums.
  let gradient: Values

  /// Reads a batch of inputs and leaves the results in ``outputs``.
  func forward(rows: Int, _ x: UnsafePointer<Real>, stride xStride: Int) {
    if isNarrow {
      Real.matmulTransposed(
        rows, units, kernelStride, x, stride: xStride, kernel, stride: kernelStride, start: bias,
        into: sums, stride: stride)
    } else {
      Real.matmul(
        rows, kernelStride, inputs, x, row: xStride, column: 1, kernel, stride: kernelStride,
        start: bias, into: sums, stride: stride)
    }
    if sums != outputs { outputs.update(from: sums, count: rows * stride) }
    Real.activate(activation, rows, units, stride: stride, outputs)
  }

  /// Turns the gradient with respect to the results into that with respect to the sums.
  func differentiateActivation(rows: Int) {
    Real.activationGradient(activation, rows, units, stride: stride, outputs, gradient)
  }

  /// From the gradient with respect to the sums, that of the kernel and the bias.
  func differentiateParameters(rows: Int, _ x: UnsafePointer<Real>, stride xStride: Int) {
    if isNarrow {
      Real.matmul(
        units, kernelStride, rows, gradient, row: 1, column: stride, x, stride: xStride,
        start: nil, into: kernelGradient, stride: kernelStride)
    } else {
      Real.matmul(
        inputs, kernelStride, rows, x, row: 1, column: xStride, gradient, stride: stride,
        start: nil, into: kernelGradient, stride: kernelStride)
    }
    Real.columnSums(rows, units, gradient, stride: stride, into: biasGradient)
  }

  /// From the gradient with respect to the sums, that of the inputs, which are the results of the layer before.
  func differentiateInputs(rows: Int, into x: UnsafeMutablePointer<Real>, stride xStride: Int) {
    if isNarrow {
      Real.matmul(
        rows, kernelStride, units, gradient, row: stride, column: 1, kernel, stride: kernelStride,
        start: nil, into: x, stride: xStride)
    } else {
      Real.matmulTransposed(
        rows, inputs, kernelStride, gradient, stride: stride, kernel, stride: kernelStride,
        start: nil, into: x, stride: xStride)
    }
  }
}

extension Layer {
  /// From one row of the stored kernel to the next.
  var kernelStride: Int { padded(isNarrow ? inputs : units) }

  /// Where the weight from an input to a unit is stored.
  func kernelIndex(input: Int, unit: Int) -> Int {
    isNarrow ? unit * kernelStride + input : input * kernelStride + unit
  }
}
