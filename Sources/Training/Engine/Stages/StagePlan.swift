/// What a layer takes of a network's memory, and the stage that is made of it.
struct StagePlan {
  private let layer: Layer
  private let inputs: Int
  private let inputStride: Int
  private let rows: Int
  private let isOutput: Bool

  /// The plans of a model's layers for batches of at most so many rows.
  static func plans(of model: [Layer], inputs: Int, rows: Int) -> [StagePlan] {
    var inputs = inputs
    return model.enumerated().map { index, layer in
      defer { inputs = layer.units(inputs: inputs) }
      return StagePlan(
        layer: layer, inputs: inputs,
        inputStride: index == 0 ? model.inputStride(inputs: inputs) : padded(inputs), rows: rows,
        isOutput: index == model.count - 1)
    }
  }

  /// How many numbers the parameters take, padding included.
  var parameters: Int {
    switch layer {
    case .dense(let layer):
      DenseStage<Float>.parameterCount(of: layer, inputs: inputs, isOutput: isOutput)
    case .dropout: 0
    case .custom: padded(layer.parameters(inputs: inputs))
    }
  }

  /// How many numbers everything else takes.
  var memory: Int {
    switch layer {
    case .dense(let layer):
      DenseStage<Float>.memory(
        of: layer, inputs: inputs, rows: rows, isOutput: isOutput)
    case .dropout: DropoutStage<Float>.memory(units: inputs, rows: rows)
    case .custom: CustomStage<Float>.memory(units: layer.units(inputs: inputs), rows: rows)
    }
  }

  /// The layer at work, with the place of its parameters and of their gradients.
  func makeStage<Real>(
    parameters: UnsafeMutablePointer<Real>, gradients: UnsafeMutablePointer<Real>,
    memory: inout Memory<Real>
  ) -> Stage<Real> {
    switch layer {
    case .dense(let layer):
      .dense(
        DenseStage(
          layer, inputs: inputs, inputStride: inputStride, rows: rows, isOutput: isOutput,
          parameters: parameters, gradients: gradients, memory: &memory))
    case .dropout(let layer):
      .dropout(DropoutStage(layer, units: inputs, rows: rows, memory: &memory))
    case .custom(let layer):
      .custom(
        CustomStage(
          layer.base, inputs: inputs, rows: rows, parameters: parameters, gradients: gradients,
          memory: &memory))
    }
  }
}

extension [Layer] {
  /// From one row of inputs to the next as the first layer reads them: a hidden one takes rows narrower than a vector as
  /// they are, so that few caches are touched; all else wants whole vectors, which are copied faster.
  func inputStride(inputs: Int) -> Int {
    if case .dense = first, count > 1, inputs < lanes { inputs } else { padded(inputs) }
  }
}
