internal import RandomState

extension Network {
  /// Draws each layer's kernel or parameters in order, row by row; biases stay zero.
  func initialize(_ model: [Layer], from random: inout RandomState) {
    for (layer, stage) in zip(model, stages) {
      switch (layer, stage) {
      case (.dense(let layer), .dense(let stage)): stage.initialize(layer, from: &random)
      case (_, .custom(let stage)): stage.initialize(from: &random)
      default: break
      }
    }
  }

  /// The kernels and biases as they are now, without padding, of the layers that have any.
  func weights() -> [Model.Weights] {
    stages.compactMap { stage in
      switch stage {
      case .dense(let stage): stage.weights()
      case .dropout: nil
      case .custom(let stage): stage.weights()
      }
    }
  }

  /// Takes over kernels and biases of the same shapes.
  func load(_ weights: [Model.Weights]) {
    var weights = weights[...]
    for stage in stages {
      switch stage {
      case .dense(let stage): stage.load(weights.removeFirst())
      case .dropout: break
      case .custom(let stage):
        if stage.parameterCount > 0 { stage.load(weights.removeFirst()) }
      }
    }
  }
}

extension DenseStage {
  /// Draws the kernel row by row.
  fileprivate func initialize(_ layer: Dense, from random: inout RandomState) {
    for input in 0..<inputs {
      for unit in 0..<units {
        let weight = layer.kernelInitializer.draw(inputs: inputs, units: units, from: &random)
        parameters[kernelIndex(input: input, unit: unit)] = Real(weight)
      }
    }
  }

  /// The kernel and the bias without padding.
  fileprivate func weights() -> Model.Weights {
    Model.Weights(
      kernel: (0..<inputs).flatMap { input in
        (0..<units).map { unit in Double(parameters[kernelIndex(input: input, unit: unit)]) }
      },
      bias: (0..<units).map { Double(bias[$0]) })
  }

  /// Takes over a kernel and a bias of the same shape.
  fileprivate func load(_ weights: Model.Weights) {
    for input in 0..<inputs {
      for unit in 0..<units {
        parameters[kernelIndex(input: input, unit: unit)] = Real(
          weights.kernel[input * units + unit])
      }
    }
    for unit in 0..<units { bias[unit] = Real(weights.bias[unit]) }
  }
}

extension CustomStage {
  /// The parameters, if there are any.
  fileprivate func weights() -> Model.Weights? {
    guard parameterCount > 0 else { return nil }
    return Model.Weights(parameters: (0..<parameterCount).map { Double(parameters[$0]) })
  }

  /// Takes over as many parameters.
  fileprivate func load(_ weights: Model.Weights) {
    for (index, value) in weights.parameters.enumerated() { parameters[index] = Real(value) }
  }
}
