internal import Training

extension ValueForm<Layer> {
  /// One of `model.layers`: what kind of layer it is shows in its keys.
  static let layer = ValueForm(
    expected: Schema<Dense>.dense.expected,
    read: { node, _, problems in
      node[Schema<Dropout>.key] == nil
        ? Schema<Dense>.dense.read(node, &problems).map(Layer.dense)
        : Schema<Dropout>.dropout.read(node, &problems).map(Layer.dropout)
    },
    write: { layer in
      switch layer {
      case .dense(let layer): Schema<Dense>.dense.write(layer)
      case .dropout(let layer): Schema<Dropout>.dropout.write(layer)
      // Written below.
      case .custom: .null
      }
    }
  ).refusingCustom("layer") { if case .custom(let layer) = $0 { layer.base.name } else { nil } }

  /// The keys of each kind of layer, for a terminal.
  static var layerDocumentation: String {
    [
      Schema<Dense>.dense.titledDocumentation, ValueForm<Regularizer?>.regularizerDocumentation,
      Schema<Dropout>.dropout.titledDocumentation,
    ]
    .joined(separator: "\n\n")
  }
}

extension Schema<Dropout> {
  /// The key that tells a dropout layer.
  fileprivate static let key = "dropout"

  fileprivate static let dropout = Schema(
    "dropout layer", expected: "a mapping such as {dropout: 0.2}", start: Dropout(rate: 0),
    keys: [
      Key(
        key, \.rate, .fractionBelowOne, isRequired: true,
        """
        the share of the results before it that is zero in training, chosen anew for each batch from \
        the run's stream of random numbers: kept is where random_sample((rows, units)) >= rate, \
        layer by layer, and divided by 1 - rate
        """)
    ])
}

extension Schema<Dense> {
  fileprivate static let dense = Schema(
    "layer", expected: "a mapping such as {units: 50, activation: relu}",
    start: Dense(units: 1),
    keys: [
      Key("units", \.units, .integer(atLeast: 1), isRequired: true, "outputs"),
      Key(
        "activation", \.activation, .name("activation", "activations", names: \.kerasNames),
        isAlwaysWritten: true, "what is applied to the sums"),
      Key(
        "kernel_initializer", \.kernelInitializer,
        .name("initializer", "initializers", names: \.kerasNames), "what the kernel is drawn from"),
      Key(
        "kernel_regularizer", \.kernelRegularizer, .regularizer, "what the kernel adds to the loss"),
      Key("bias_regularizer", \.biasRegularizer, .regularizer, "what the bias adds to the loss"),
      Key(
        "activity_regularizer", \.activityRegularizer, .regularizer,
        "what the results add to the loss, the mean over the rows of a batch"),
    ])
}

extension Schema<[Layer]> {
  /// The value of `model`.
  static let model = Schema(
    "model", expected: "a mapping with 'layers:', a list", start: [],
    keys: [
      Key(
        "layers", \.self,
        .list(
          of: .layer, atLeast: 1, expected: "a list of layers, the output last"),
        isRequired: true, "the layers in order, the output last")
    ])
}

extension Activation {
  /// Its names in Keras.
  fileprivate var kerasNames: [String] { self == .silu ? [rawValue, "swish"] : [rawValue] }
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
