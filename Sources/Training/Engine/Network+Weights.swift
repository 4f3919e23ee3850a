internal import RandomState

extension Network {
  /// Draws each layer's kernel in order, row by row; the biases stay zero.
  func initialize(_ model: [Layer], from random: inout RandomState) {
    for (layer, stage) in zip(model, stages) {
      guard case .dense(let dense) = layer, case .dense(let stage) = stage else { continue }
      for input in 0..<stage.inputs {
        for unit in 0..<stage.units {
          let weight = dense.kernelInitializer.draw(
            inputs: stage.inputs, units: stage.units, from: &random)
          stage.parameters[stage.kernelIndex(input: input, unit: unit)] = Real(weight)
        }
      }
    }
  }

  /// The kernels and biases as they are now, without padding, of the layers that have any.
  func weights() -> [Model.Weights] {
    stages.compactMap { stage in
      switch stage {
      case .dense(let stage): stage.weights()
      case .dropout: nil
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
      }
    }
  }
}

extension DenseStage {
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
