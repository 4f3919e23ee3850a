internal import TrainingKernels

/// The layers of a model at work, with all their memory: one for each run.
struct Network<Real: KernelScalar>: ~Copyable {
  /// The loops it runs on.
  let kernels: Real.Kernels
  /// The layers in order; their number never changes.
  let layers: UnsafeBufferPointer<Layer<Real>>
  /// All kernels and biases in one piece, padding included, as the optimizers see them.
  let parameters: UnsafeMutablePointer<Real>
  /// The gradients of ``parameters``, place for place.
  let gradients: UnsafeMutablePointer<Real>
  /// How many numbers ``parameters`` holds.
  let parameterCount: Int
  private let memory: Memory<Real>

  /// A network of zeros for batches of at most so many rows.
  ///
  /// - Precondition: There is a layer.
  init(
    _ model: [Dense], inputs: Int, rows: Int,
    instructions: tk_instruction_set = tk_best_instruction_set()
  ) {
    kernels = Real.kernels(for: instructions)
    let shapes = Shape.shapes(of: model, inputs: inputs, rows: rows)
    let parameterCount = shapes.reduce(0) { $0 + $1.parameters }
    var memory = Memory<Real>(
      capacity: shapes.reduce(2 * parameterCount) { $0 + $1.batchCount })

    let parameters = memory.reserve(parameterCount)
    let gradients = memory.reserve(parameterCount)
    let layers = UnsafeMutableBufferPointer<Layer<Real>>.allocate(capacity: model.count)
    var offset = 0
    for (index, (dense, shape)) in zip(model, shapes).enumerated() {
      let outputs = memory.reserve(shape.results)
      layers.initializeElement(
        at: index,
        to: Layer(
          inputs: shape.inputs, units: dense.units, activation: dense.activation.kernel,
          isOutput: shape.isOutput, parameters: parameters + offset,
          parametersGradient: gradients + offset, stride: shape.stride,
          sums: shape.isOutput ? memory.reserve(shape.results) : outputs, outputs: outputs,
          gradient: memory.reserve(shape.results), transposed: memory.reserve(shape.transposed)))
      offset += shape.parameters
    }
    self.layers = UnsafeBufferPointer(layers)
    self.parameters = parameters
    self.gradients = gradients
    self.parameterCount = parameterCount
    self.memory = memory
  }

  deinit {
    layers.deallocate()
  }

  /// The layer whose results are the predictions.
  var output: Layer<Real> { layers[layers.count - 1] }

  /// Computes the predictions for a batch of inputs, each row padded.
  func forward(rows: Int, _ x: UnsafePointer<Real>) {
    var x = x
    for layer in layers {
      layer.forward(kernels, rows: rows, x)
      x = UnsafePointer(layer.outputs)
    }
  }

  /// Computes all gradients for the batch that went forward.
  ///
  /// The output layer's gradient holds that of the loss: with respect to its sums where `fromLogits`, otherwise with
  /// respect to its results.
  func backward(rows: Int, _ x: UnsafePointer<Real>, fromLogits: Bool) {
    let output = output
    if !fromLogits {
      kernels.outputActivationGradient(
        output.activation, rows, output.units, stride: output.stride, output.outputs,
        output.gradient)
    }
    var index = layers.count - 1
    while index > 0 {
      let layer = layers[index]
      let before = layers[index - 1]
      layer.differentiateParameters(kernels, rows: rows, before.outputs)
      layer.differentiateInputs(kernels, rows: rows, into: before)
      index -= 1
    }
    layers[0].differentiateParameters(kernels, rows: rows, x)
  }
}

/// How a layer is laid out in memory.
private struct Shape {
  var inputs: Int
  var isOutput: Bool
  /// From one row of results to the next; in the output layer from one unit to the next.
  var stride: Int
  /// How many numbers the kernel and the bias take.
  var parameters: Int
  /// How many numbers the results of a batch take.
  var results: Int
  /// How many numbers the kernel of a hidden layer takes the other way round; none in the first.
  var transposed: Int

  /// Results, their gradient, the kernel the other way round, and the sums of the output layer.
  var batchCount: Int { (isOutput ? 3 : 2) * results + transposed }

  static func shapes(of model: [Dense], inputs: Int, rows: Int) -> [Shape] {
    var inputs = inputs
    return model.enumerated().map { index, dense in
      defer { inputs = dense.units }
      let isOutput = index == model.count - 1
      let kernel = isOutput ? dense.units * padded(inputs) : inputs * padded(dense.units)
      return Shape(
        inputs: inputs, isOutput: isOutput, stride: padded(isOutput ? rows : dense.units),
        parameters: kernel + padded(dense.units),
        results: isOutput ? dense.units * padded(rows) : rows * padded(dense.units),
        transposed: isOutput || index == 0 ? 0 : dense.units * padded(inputs))
    }
  }
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
    }
  }
}
