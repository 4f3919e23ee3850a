/// A layer of a model.
public enum Layer: Sendable, Hashable {
  /// A fully connected layer.
  case dense(Dense)
  /// Some of the results of the layer before, chosen anew for each batch, are zero in training.
  case dropout(Dropout)
  /// A layer of your own.
  case custom(AnyCustomLayer)

  /// A fully connected layer with Keras's defaults.
  public static func dense(
    units: Int, activation: Activation = .linear, kernelInitializer: Initializer = .glorotUniform,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    activityRegularizer: Regularizer? = nil
  ) -> Layer {
    .dense(
      Dense(
        units: units, activation: activation, kernelInitializer: kernelInitializer,
        kernelRegularizer: kernelRegularizer, biasRegularizer: biasRegularizer,
        activityRegularizer: activityRegularizer))
  }

  /// A layer that sets a share of its inputs to zero in training.
  public static func dropout(rate: Double) -> Layer { .dropout(Dropout(rate: rate)) }

  /// How many results a row has, from so many inputs; 0 where it cannot take so many.
  public func units(inputs: Int) -> Int {
    switch self {
    case .dense(let layer): layer.units
    case .dropout: inputs
    case .custom(let layer): layer.base.units(inputs: inputs) ?? 0
    }
  }

  /// How many weights and biases it has, with so many inputs.
  public func parameters(inputs: Int) -> Int {
    switch self {
    case .dense(let layer): (inputs + 1) * layer.units
    case .dropout: 0
    case .custom(let layer):
      layer.base.parameters(inputs: inputs).reduce(0) { $0 + $1.count }
    }
  }
}

extension [Layer] {
  /// The layer whose results are the predictions; `nil` where the last one is not a dense layer.
  public var output: Dense? {
    guard case .dense(let layer) = last else { return nil }
    return layer
  }
}
