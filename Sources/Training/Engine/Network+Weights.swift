internal import RandomState

extension Network {
  /// Draws each layer's kernel in order, row by row; the biases stay zero.
  func initialize(_ model: [Dense], from random: inout RandomState) {
    for (dense, layer) in zip(model, layers) {
      for input in 0..<layer.inputs {
        for unit in 0..<layer.units {
          let weight = dense.kernelInitializer.draw(
            inputs: layer.inputs, units: layer.units, from: &random)
          layer.parameters[layer.kernelIndex(input: input, unit: unit)] = Real(weight)
        }
      }
    }
  }

  /// The kernels and biases as they are now, without padding.
  func weights() -> [Model.Weights] {
    layers.map { layer in
      Model.Weights(
        kernel: (0..<layer.inputs).flatMap { input in
          (0..<layer.units).map { unit in
            Double(layer.parameters[layer.kernelIndex(input: input, unit: unit)])
          }
        },
        bias: (0..<layer.units).map { Double(layer.bias[$0]) })
    }
  }

  /// Takes over kernels and biases of the same shapes.
  func load(_ weights: [Model.Weights]) {
    for (values, layer) in zip(weights, layers) {
      for input in 0..<layer.inputs {
        for unit in 0..<layer.units {
          layer.parameters[layer.kernelIndex(input: input, unit: unit)] = Real(
            values.kernel[input * layer.units + unit])
        }
      }
      for unit in 0..<layer.units { layer.bias[unit] = Real(values.bias[unit]) }
    }
  }
}
