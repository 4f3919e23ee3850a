public import Datasets

/// A trained model: its layers with their weights.
public struct Model: Sendable, Hashable {
  /// The number of inputs.
  public let inputs: Int
  /// The layers from the first hidden one to the output.
  public let layers: [Layer]
  /// The weights of each layer that has any.
  public let weights: [Weights]
  /// The arithmetic it was trained in and predicts in.
  public let precision: Precision

  /// The weights of one layer.
  public struct Weights: Sendable, Hashable {
    /// The kernel of a dense layer, shape (inputs, units), row by row.
    public var kernel: [Double]
    /// The bias of a dense layer, one number a unit.
    public var bias: [Double]
    /// All parameters of a layer of your own, in its order.
    public var parameters: [Double]

    /// The weights of a dense layer.
    public init(kernel: [Double], bias: [Double]) {
      self.kernel = kernel
      self.bias = bias
      parameters = []
    }

    /// The weights of a layer of your own.
    public init(parameters: [Double]) {
      kernel = []
      bias = []
      self.parameters = parameters
    }

    /// How many numbers they are.
    public var count: Int { kernel.count + bias.count + parameters.count }
  }

  /// The number of weights and biases.
  public var parameters: Int { weights.reduce(0) { $0 + $1.count } }

  /// Joins layers and weights.
  ///
  /// - Precondition: The last layer is dense, and the weights have the shapes the layers ask for.
  public init(inputs: Int, layers: [Layer], weights: [Weights], precision: Precision) {
    precondition(layers.output != nil, "the last layer is dense")
    var width = inputs
    var rest = weights[...]
    for layer in layers {
      switch layer {
      case .dense(let dense):
        let weights = rest.popFirst()
        precondition(weights?.kernel.count == width * dense.units, "a kernel is inputs × units")
        precondition(weights?.bias.count == dense.units, "a bias has one number a unit")
      case .dropout: break
      case .custom:
        let count = layer.parameters(inputs: width)
        precondition(
          count == 0 || rest.popFirst()?.parameters.count == count,
          "the parameters are as many as the layer asks for")
      }
      width = layer.units(inputs: width)
    }
    precondition(rest.isEmpty, "only layers have weights")
    self.inputs = inputs
    self.layers = layers
    self.weights = weights
    self.precision = precision
  }

  /// What the output layer gives for each row.
  ///
  /// - Parameter x: Shape (rows, inputs).
  /// - Returns: Shape (rows, units of the output layer).
  /// - Precondition: `x` has as many columns as the model has inputs.
  public func predict(_ x: Matrix) -> Matrix {
    switch precision {
    case .float32: predict(x, as: Float.self)
    case .float64: predict(x, as: Double.self)
    }
  }

  private func predict<Real: KernelScalar>(_ x: Matrix, as: Real.Type) -> Matrix {
    precondition(x.columns == inputs, "a row has one number for each input of the model")
    let batchRows = min(max(x.rows, 1), 128)
    let network = Network<Real>(layers, inputs: inputs, rows: batchRows)
    network.load(weights)
    let stride = layers.inputStride(inputs: inputs)
    var batch = [Real](repeating: 0, count: batchRows * stride)
    var outputs: [Double] = []
    outputs.reserveCapacity(x.rows * network.output.units)
    for first in Swift.stride(from: 0, to: x.rows, by: batchRows) {
      let rows = min(batchRows, x.rows - first)
      for row in 0..<rows {
        for column in 0..<inputs {
          batch[row * stride + column] = Real(x[first + row, column])
        }
      }
      network.predict(rows: rows, batch)
      let output = network.output
      for row in 0..<rows {
        for unit in 0..<output.units {
          outputs.append(Double(output.outputs[unit * output.stride + row]))
        }
      }
    }
    return Matrix(rows: x.rows, columns: network.output.units, elements: outputs)
  }
}
