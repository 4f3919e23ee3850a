internal import Training

/// The weights of a trained model as bytes. Its layers are those of its experiment, whose key it is kept under.
enum ModelRecord {
  static let kind = "model 1"

  /// The key of the model of a run.
  static func key(of experiment: Digest, seed: UInt32) -> Digest {
    Digest(of: experiment.bytes + Array("model from seed \(seed)".utf8))
  }

  static func bytes(of model: Model) -> [UInt8] {
    var writer = ByteWriter()
    writer.integer(UInt32(model.inputs))
    writer.list(model.weights) { weights, writer in
      for numbers in [weights.kernel, weights.bias, weights.parameters] { writer.numbers(numbers) }
    }
    return writer.bytes
  }

  /// The model of some bytes; `nil` where they are not those of a model of the experiment.
  static func model(_ bytes: [UInt8], of experiment: Experiment) -> Model? {
    var reader = ByteReader(bytes: bytes)
    guard let inputs = reader.integer(UInt32.self),
      let weights = reader.list({ reader -> Model.Weights? in
        guard let kernel = reader.numbers(), let bias = reader.numbers(),
          let parameters = reader.numbers()
        else { return nil }
        var weights = Model.Weights(kernel: kernel, bias: bias)
        weights.parameters = parameters
        return weights
      }), reader.isAtEnd
    else { return nil }
    return Model(
      inputs: Int(inputs), layers: experiment.layers, weights: weights,
      precision: experiment.precision)
  }
}
