internal import RandomState

/// A random direction from the weights of a model, each unit's part as long as the unit's own weights.
///
/// Scaled so, the loss changes as fast along it whatever the scale of the weights, which a ReLU network can shift from
/// layer to layer without another prediction. Biases, and the parameters of layers of a user's own, stay as they are.
///
/// Li and others, [Visualizing the loss landscape of neural nets](https://arxiv.org/abs/1712.09913), 2018, section 4: the
/// filter normalization, with biases left out as in the authors' program.
struct WeightDirection {
  /// What one step adds to the kernel of each layer with weights; nothing for a layer that stays as it is.
  private let kernels: [[Double]]

  /// Draws a direction: for each dense layer a standard normal number for each weight, row by row, then scaled.
  init(around weights: [Model.Weights], from random: inout RandomState) {
    var kernels: [[Double]] = []
    for layer in weights {
      let units = layer.bias.count
      var kernel = random.standardNormal(count: layer.kernel.count)
      for unit in 0..<units {
        let places = stride(from: unit, to: kernel.count, by: units)
        let length = Self.length(places.lazy.map { kernel[$0] })
        let wanted = Self.length(places.lazy.map { layer.kernel[$0] })
        for place in places { kernel[place] *= length > 0 ? wanted / length : 0 }
      }
      kernels.append(kernel)
    }
    self.kernels = kernels
  }

  private static func length(_ values: some Sequence<Double>) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// Weights so many steps away.
  func adding(_ steps: Double, to weights: [Model.Weights]) -> [Model.Weights] {
    guard steps != 0 else { return weights }
    return zip(weights, kernels).map { weights, kernel in
      var moved = weights
      for place in kernel.indices { moved.kernel[place] += steps * kernel[place] }
      return moved
    }
  }
}
