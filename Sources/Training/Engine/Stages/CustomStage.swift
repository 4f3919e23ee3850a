internal import RandomState
internal import TrainingKernels

/// A layer of a user's own at work, row by row in `Double`.
struct CustomStage<Real: KernelScalar> {
  typealias Values = UnsafeMutablePointer<Real>

  let inputs: Int
  let units: Int
  /// The parameters, one after the other, the last one padded.
  let parameters: Values
  /// The gradients of ``parameters``, place for place.
  let parametersGradient: Values
  /// The results for a batch, shape (rows, units), each row padded.
  let outputs: Values
  /// The gradient of the loss with respect to the results, of the same shape.
  let gradient: Values
  /// Kept by the memory of the run: copies of a stage should cost nothing, as those of the others do.
  private let row: Unmanaged<CustomRow>

  /// The layer for batches of at most so many rows, in memory measured by ``memory(units:rows:)``.
  init(
    _ layer: any CustomLayer, inputs: Int, rows: Int, parameters: Values, gradients: Values,
    memory: inout Memory<Real>
  ) {
    let row = CustomRow(layer, inputs: inputs)
    self.inputs = inputs
    units = row.y.count
    self.parameters = parameters
    parametersGradient = gradients
    outputs = memory.reserve(rows * padded(units))
    gradient = memory.reserve(rows * padded(units))
    self.row = memory.keep(row)
  }

  /// How many numbers the results and their gradient take.
  static func memory(units: Int, rows: Int) -> Int { 2 * rows * padded(units) }

  /// Reads a batch of inputs and leaves the results in ``outputs``.
  func forward(rows: Int, _ x: UnsafePointer<Real>) {
    row._withUnsafeGuaranteedRef { row in
      row.parameters.read(parameters)
      for index in 0..<rows {
        row.x.read(x + index * padded(inputs))
        row.forward()
        row.y.write(to: outputs + index * padded(units))
      }
    }
  }

  /// From the gradient with respect to the results of the batch that went forward, that of the parameters and, if
  /// anything is before, that of its sums.
  func differentiate(
    _ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>, into before: GradientSink<Real>?
  ) {
    row._withUnsafeGuaranteedRef { row in
      row.parametersGradient.update(repeating: 0)
      for index in 0..<rows {
        row.x.read(x + index * padded(inputs))
        row.y.read(outputs + index * padded(units))
        row.gradient.read(gradient + index * padded(units))
        row.backward()
        if let before { row.xGradient.write(to: before.gradient + index * padded(inputs)) }
      }
      row.parametersGradient.write(to: parametersGradient)
    }
    if let before {
      kernels.hiddenActivationGradient(
        before.activation, rows, inputs, basis: before.basis, before.gradient)
    }
  }

  /// Where the gradient with respect to the results belongs.
  var gradientSink: GradientSink<Real> {
    GradientSink(activation: TK_LINEAR, basis: outputs, gradient: gradient)
  }
}

extension CustomStage {
  /// Draws the parameters in order.
  func initialize(from random: inout RandomState) {
    let layer = row._withUnsafeGuaranteedRef { $0.layer }
    var place = parameters
    for parameter in layer.parameters(inputs: inputs) {
      for _ in 0..<parameter.count {
        place.pointee = Real(parameter.draw(from: &random))
        place += 1
      }
    }
  }

  /// How many parameters there are, without padding.
  var parameterCount: Int { row._withUnsafeGuaranteedRef { $0.parameters.count } }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Takes over as many numbers as fit.
  fileprivate func read<Real: KernelScalar>(_ source: UnsafePointer<Real>) {
    for index in indices { self[index] = Double(source[index]) }
  }

  /// Rounds all numbers.
  fileprivate func write<Real: KernelScalar>(to target: UnsafeMutablePointer<Real>) {
    for index in indices { target[index] = Real(self[index]) }
  }
}
