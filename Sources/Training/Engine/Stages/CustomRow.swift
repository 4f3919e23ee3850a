/// A layer of a user's own with the numbers of one row in the precision it computes in.
final class CustomRow {
  typealias Values = UnsafeMutableBufferPointer<Double>

  let layer: any CustomLayer
  let x: Values
  let xGradient: Values
  let y: Values
  let gradient: Values
  let parameters: Values
  /// Summed up over the rows of a batch.
  let parametersGradient: Values

  /// Zeros for a layer that takes so many inputs.
  init(_ layer: any CustomLayer, inputs: Int) {
    self.layer = layer
    let units = layer.units(inputs: inputs) ?? 0
    let count = Layer.custom(AnyCustomLayer(layer)).parameters(inputs: inputs)
    x = .zeros(inputs)
    xGradient = .zeros(inputs)
    y = .zeros(units)
    gradient = .zeros(units)
    parameters = .zeros(count)
    parametersGradient = .zeros(count)
  }

  deinit {
    for values in [x, xGradient, y, gradient, parameters, parametersGradient] {
      values.deallocate()
    }
  }

  /// The results of the row.
  func forward() {
    y.update(repeating: 0)
    var y = y.mutableSpan
    layer.forward(x.span, parameters: parameters.span, into: &y)
  }

  /// The gradient with respect to the inputs; that with respect to the parameters is added to their sums.
  func backward() {
    xGradient.update(repeating: 0)
    var xGradient = xGradient.mutableSpan
    var parametersGradient = parametersGradient.mutableSpan
    layer.backward(
      x.span, y: y.span, parameters: parameters.span, gradient: gradient.span,
      into: &xGradient, addingTo: &parametersGradient)
  }
}

extension UnsafeMutableBufferPointer<Double> {
  fileprivate static func zeros(_ count: Int) -> Self {
    let values = allocate(capacity: count)
    values.initialize(repeating: 0)
    return values
  }
}
