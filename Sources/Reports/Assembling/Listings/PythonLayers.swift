internal import Training

/// What a Keras program defines so that layers and penalties have Lossbook's numbers.
struct PythonLayers {
  private let layers: [Layer]

  init(of program: KerasProgram) {
    layers = program.experiment.layers
  }

  var lines: [String] {
    (layers.contains(where: \.drawsMasks) ? Self.dropout : [])
      + (layers.contains(where: \.hasPenalties) ? Self.penalty : [])
  }

  private static let dropout = [
    "", "", "class Dropout(keras.layers.Layer):",
    "    \"\"\"Keras's dropout, with what is kept drawn from the stream of the run.\"\"\"",
    "",
    "    def __init__(self, rate, random):",
    "        super().__init__()",
    "        self.rate, self.random = rate, random",
    "",
    "    def call(self, inputs, training=False):",
    "        if not training:",
    "            return inputs",
    "        kept = self.random.random_sample(inputs.shape) >= self.rate",
    "        return inputs * (kept / (1 - self.rate))",
  ]

  private static let penalty = [
    "", "", "def l1_l2(l1, l2):",
    "    \"\"\"Keras's penalty; on TensorFlow the factors of Keras's own are rounded to float32.\"\"\"",
    "    return lambda w: (",
    "        l1 * keras.ops.sum(keras.ops.absolute(w)) + l2 * keras.ops.sum(keras.ops.square(w)))",
  ]
}

extension Layer {
  /// Whether it draws random numbers in training.
  var drawsMasks: Bool {
    if case .dropout(let layer) = self { layer.rate > 0 } else { false }
  }

  /// Whether it adds something to the loss.
  fileprivate var hasPenalties: Bool {
    guard case .dense(let layer) = self else { return false }
    return [layer.kernelRegularizer, layer.biasRegularizer, layer.activityRegularizer]
      .contains { $0 != nil }
  }

  /// The lines of the expression that makes the layer; the stream of the run is called `random`.
  var python: [String] {
    switch self {
    case .dense(let layer):
      let arguments = ["\(layer.units)", "activation=\(layer.activation.rawValue.python)"]
      let penalties = [
        ("kernel", layer.kernelRegularizer), ("bias", layer.biasRegularizer),
        ("activity", layer.activityRegularizer),
      ].compactMap { name, regularizer in
        regularizer.map { "\(name)_regularizer=l1_l2(\($0.l1.python), \($0.l2.python))" }
      }
      if penalties.isEmpty { return ["keras.layers.Dense(\(arguments.joined(separator: ", ")))"] }
      return ["keras.layers.Dense(", "    \(arguments.joined(separator: ", ")),"]
        + penalties.map { "    \($0)," } + [")"]
    case .dropout(let layer):
      // At a rate of 0 Keras draws nothing either.
      return [
        layer.rate == 0 ? "keras.layers.Dropout(0.0)" : "Dropout(\(layer.rate.python), random)"
      ]
    // Never listed: no report can declare one.
    case .custom(let layer): return [layer.base.name]
    }
  }
}
