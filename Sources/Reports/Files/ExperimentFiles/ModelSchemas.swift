internal import Training

extension Schema<Dense> {
  /// One of `model.layers`.
  static let layer = Schema(
    "layer", expected: "a mapping such as {units: 50, activation: relu}",
    start: Dense(units: 1),
    keys: [
      Key("units", \.units, .integer(atLeast: 1), isRequired: true, "outputs"),
      Key(
        "activation", \.activation, .name("activation", "activations"), isAlwaysWritten: true,
        "what is applied to the sums"),
      Key(
        "kernel_initializer", \.kernelInitializer,
        .name("initializer", "initializers", names: \.kerasNames), "what the kernel is drawn from"),
    ])
}

extension Schema<[Dense]> {
  /// The value of `model`.
  static let model = Schema(
    "model", expected: "a mapping with 'layers:', a list", start: [],
    keys: [
      Key(
        "layers", \.self,
        .list(
          of: Schema<Dense>.layer.form, atLeast: 1, expected: "a list of layers, the output last"),
        isRequired: true, "the layers in order, the output last")
    ])
}

extension Initializer {
  /// Its function and its class in Keras.
  fileprivate var kerasNames: [String] {
    switch self {
    case .heUniform: [rawValue, "HeUniform"]
    case .heNormal: [rawValue, "HeNormal"]
    case .glorotUniform: [rawValue, "GlorotUniform"]
    case .glorotNormal: [rawValue, "GlorotNormal"]
    case .zeros: [rawValue, "Zeros"]
    }
  }
}
