internal import TrainingKernels

/// A dense layer at work: its parameters, and its results and gradients for one batch, in the memory of a run.
///
/// A hidden layer keeps its results (rows, units), each row padded, and its kernel (inputs, units), so that vectors run
/// along the units. The output layer, often of a single unit, keeps its results (units, rows) and its kernel
/// (units, inputs): its vectors run along the rows, and so do those of the losses and metrics.
struct DenseStage<Real: KernelScalar> {
  typealias Values = UnsafeMutablePointer<Real>

  let inputs: Int
  /// From one row of inputs to the next.
  let inputStride: Int
  let units: Int
  let activation: tk_activation
  let isOutput: Bool

  /// The kernel, rows padded, then the bias, padded.
  let parameters: Values
  /// The gradients of ``parameters``, place for place.
  let parametersGradient: Values
  /// From one row of results to the next; in the output layer from one unit to the next.
  let stride: Int
  /// The sums before the activation; the same memory as the results where nothing reads them later.
  let sums: Values
  /// The results for a batch.
  let outputs: Values
  /// The gradient of the loss with respect to the results, then to the sums.
  let gradient: Values
  /// Kept by the memory of the run.
  private let keptPenalties: Unmanaged<DensePenalties<Real>>?
}

extension DenseStage {
  /// Reads a batch of inputs and leaves the results in ``outputs``.
  func forward(_ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>) {
    if isOutput {
      kernels.outputForward(
        activation, rows, inputs, units, x, parameters, stride: stride, sums: sums, into: outputs)
    } else {
      kernels.hiddenForward(
        activation, rows, inputs, units, x, xStride: inputStride, parameters, sums: sums,
        into: outputs)
    }
  }

  /// Turns the gradient with respect to the output layer's results into that with respect to its sums.
  func differentiateActivation(_ kernels: Real.Kernels, rows: Int) {
    kernels.outputActivationGradient(
      activation, rows, units, stride: stride, basis: basis, gradient)
  }

  /// From the gradient with respect to the sums, that of the kernel and the bias, and that of the sums of what is
  /// before, if there is anything.
  func backward(
    _ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>, into before: GradientSink<Real>?
  ) {
    if isOutput {
      kernels.outputBackward(
        before?.activation ?? TK_LINEAR, rows, inputs, units, x, stride: stride, gradient,
        parameters, into: parametersGradient, basis: before?.basis, xGradient: before?.gradient)
      return
    }
    kernels.hiddenGradient(
      rows, inputs, units, x, xStride: inputStride, gradient, into: parametersGradient)
    if let before {
      kernels.hiddenInputGradient(
        before.activation, rows, inputs, units, gradient, parameters, basis: before.basis,
        into: before.gradient)
    }
  }

  /// What the layer adds to the loss.
  var penalties: DensePenalties<Real>? { keptPenalties?.takeUnretainedValue() }

  /// Where the gradient with respect to the sums belongs.
  var gradientSink: GradientSink<Real> {
    GradientSink(activation: activation, basis: basis, gradient: gradient)
  }

  /// What the derivative of the activation is taken of.
  private var basis: Values { activation.isDifferentiatedBySums ? sums : outputs }
}

extension DenseStage {
  /// The bias, after the kernel.
  var bias: Values { parameters + (isOutput ? units * padded(inputs) : inputs * padded(units)) }

  /// Where the weight from an input to a unit is stored.
  func kernelIndex(input: Int, unit: Int) -> Int {
    isOutput ? unit * padded(inputs) + input : input * padded(units) + unit
  }
}

extension DenseStage {
  /// The layer for batches of at most so many rows, in memory measured by ``memory(of:inputs:rows:isOutput:)``.
  init(
    _ layer: Dense, inputs: Int, inputStride: Int, rows: Int, isOutput: Bool,
    parameters: Values, gradients: Values, memory: inout Memory<Real>
  ) {
    self.inputs = inputs
    self.inputStride = inputStride
    self.isOutput = isOutput
    units = layer.units
    activation = layer.activation.kernel
    self.parameters = parameters
    parametersGradient = gradients
    stride = padded(isOutput ? rows : units)
    let results = Self.resultCount(of: layer, rows: rows, isOutput: isOutput)
    outputs = memory.reserve(results)
    let keepsSums = isOutput || activation.isDifferentiatedBySums
    sums = keepsSums ? memory.reserve(results) : outputs
    gradient = memory.reserve(results)
    keptPenalties = DensePenalties(layer, results: results, memory: &memory)
      .map { memory.keep($0) }
  }

  /// How many numbers the kernel and the bias take.
  static func parameterCount(of layer: Dense, inputs: Int, isOutput: Bool) -> Int {
    let kernel = isOutput ? layer.units * padded(inputs) : inputs * padded(layer.units)
    return kernel + padded(layer.units)
  }

  /// How many numbers everything else takes.
  static func memory(of layer: Dense, inputs: Int, rows: Int, isOutput: Bool) -> Int {
    let keepsSums = isOutput || layer.activation.kernel.isDifferentiatedBySums
    let results = resultCount(of: layer, rows: rows, isOutput: isOutput)
    return (keepsSums ? 3 : 2) * results
      + DensePenalties<Real>.memory(of: layer, results: results)
  }

  /// How many numbers the results of a batch take.
  private static func resultCount(of layer: Dense, rows: Int, isOutput: Bool) -> Int {
    isOutput ? layer.units * padded(rows) : rows * padded(layer.units)
  }
}

extension tk_activation {
  /// Whether the derivative cannot be told from the results.
  fileprivate var isDifferentiatedBySums: Bool { self == TK_SILU || self == TK_GELU }
}

extension Activation {
  /// The kernels' name of it.
  var kernel: tk_activation {
    switch self {
    case .linear: TK_LINEAR
    case .relu: TK_RELU
    case .tanh: TK_TANH
    case .sigmoid: TK_SIGMOID
    case .softmax: TK_SOFTMAX
    case .leakyRelu: TK_LEAKY_RELU
    case .elu: TK_ELU
    case .selu: TK_SELU
    case .softplus: TK_SOFTPLUS
    case .silu: TK_SILU
    case .gelu: TK_GELU
    }
  }
}
