internal import TrainingKernels

/// The layers of a model at work, with all their memory: one for each run.
struct Network<Real: KernelScalar>: ~Copyable {
  let layers: [Layer<Real>]
  /// All kernels and biases in one piece, padding included, as the optimizers see them.
  let parameters: UnsafeMutablePointer<Real>
  /// The gradients of ``parameters``, place for place.
  let gradients: UnsafeMutablePointer<Real>
  /// How many numbers ``parameters`` holds.
  let parameterCount: Int
  private let memory: Memory<Real>

  /// A network of zeros for batches of at most so many rows.
  init(_ model: [Dense], inputs: Int, rows: Int) {
    let shapes = Self.shapes(of: model, inputs: inputs)
    let parameterCount = shapes.reduce(0) { $0 + $1.kernelCount + $1.biasCount }
    // Results and gradients of each layer, and the sums of the last one.
    let batchCount = shapes.reduce(0) { $0 + 2 * padded(rows * $1.stride) }
    let lastCount = padded(rows * (shapes.last?.stride ?? 0))
    var memory = Memory<Real>(capacity: 2 * parameterCount + batchCount + lastCount)

    let parameters = memory.reserve(parameterCount)
    let gradients = memory.reserve(parameterCount)
    var offset = 0
    layers = zip(model, shapes).enumerated().map { index, layer in
      let (dense, shape) = layer
      let bias = offset + shape.kernelCount
      defer { offset = bias + shape.biasCount }
      let outputs = memory.reserve(rows * shape.stride)
      let isLast = index == model.count - 1
      return Layer(
        inputs: shape.inputs, units: dense.units, activation: dense.activation.kernel,
        isNarrow: shape.isNarrow, kernel: parameters + offset, bias: parameters + bias,
        kernelGradient: gradients + offset, biasGradient: gradients + bias, stride: shape.stride,
        sums: isLast ? memory.reserve(rows * shape.stride) : outputs, outputs: outputs,
        gradient: memory.reserve(rows * shape.stride))
    }
    self.parameters = parameters
    self.gradients = gradients
    self.parameterCount = parameterCount
    self.memory = memory
  }

  /// The layer whose results are the predictions.
  var output: Layer<Real> { layers[layers.count - 1] }

  /// Computes the predictions for a batch of inputs.
  func forward(rows: Int, _ x: UnsafePointer<Real>, stride: Int) {
    var x = x
    var stride = stride
    for layer in layers {
      layer.forward(rows: rows, x, stride: stride)
      x = UnsafePointer(layer.outputs)
      stride = layer.stride
    }
  }

  /// Computes all gradients for the batch that went forward.
  ///
  /// The output layer's gradient holds that of the loss: with respect to its sums where `fromLogits`, otherwise with
  /// respect to its results.
  func backward(rows: Int, _ x: UnsafePointer<Real>, stride: Int, fromLogits: Bool) {
    for index in layers.indices.reversed() {
      let layer = layers[index]
      if !(fromLogits && index == layers.count - 1) {
        layer.differentiateActivation(rows: rows)
      }
      if index > 0 {
        let previous = layers[index - 1]
        layer.differentiateParameters(rows: rows, previous.outputs, stride: previous.stride)
        layer.differentiateInputs(rows: rows, into: previous.gradient, stride: previous.stride)
      } else {
        layer.differentiateParameters(rows: rows, x, stride: stride)
      }
    }
  }
}

extension Network {
  /// How a layer is laid out in memory.
  private struct Shape {
    var inputs: Int
    var isNarrow: Bool
    var kernelCount: Int
    var biasCount: Int
    var stride: Int
  }

  private static func shapes(of model: [Dense], inputs: Int) -> [Shape] {
    var inputs = inputs
    return model.enumerated().map { index, dense in
      defer { inputs = dense.units }
      let isNarrow = dense.units <= lanes / 2
      let isLast = index == model.count - 1
      return Shape(
        inputs: inputs, isNarrow: isNarrow,
        kernelCount: isNarrow ? dense.units * padded(inputs) : inputs * padded(dense.units),
        biasCount: padded(dense.units),
        // Rows of a narrow output are not padded: what follows runs along all of them at once.
        stride: isNarrow && isLast ? dense.units : padded(dense.units))
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
    }
  }
}
