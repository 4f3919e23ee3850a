internal import Training

extension Loss {
  /// Its name, or the expression that makes it where a setting is not Keras's default.
  var python: String {
    switch self {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .logCosh, .poisson, .cosineSimilarity, .hinge, .squaredHinge,
      .categoricalHinge, .klDivergence:
      name.python
    // Never listed: no report can declare one.
    case .custom: name
    case .huber(let delta): call([setting("delta", delta, default: 1)])
    case .binaryCrossentropy(let fromLogits, let labelSmoothing),
      .categoricalCrossentropy(let fromLogits, let labelSmoothing):
      call(targets(fromLogits, labelSmoothing))
    case .binaryFocalCrossentropy(
      let isBalanced, let alpha, let gamma, let fromLogits, let labelSmoothing):
      call(
        [isBalanced ? "apply_class_balancing=True" : nil]
          + focus(alpha, gamma) + targets(fromLogits, labelSmoothing))
    case .sparseCategoricalCrossentropy(let fromLogits): call(targets(fromLogits, 0))
    case .categoricalFocalCrossentropy(let alpha, let gamma, let fromLogits, let labelSmoothing):
      call(focus(alpha, gamma) + targets(fromLogits, labelSmoothing))
    case .categoricalGeneralizedCrossEntropy(let q):
      // The one that Keras does not find by its name.
      construction(["q=\(q.python)"])
    }
  }

  private func focus(_ alpha: Double, _ gamma: Double) -> [String?] {
    [setting("alpha", alpha, default: 0.25), setting("gamma", gamma, default: 2)]
  }

  private func targets(_ fromLogits: Bool, _ labelSmoothing: Double) -> [String?] {
    [
      fromLogits ? "from_logits=True" : nil,
      setting("label_smoothing", labelSmoothing, default: 0),
    ]
  }

  private func setting(_ name: String, _ value: Double, default usual: Double) -> String? {
    value == usual ? nil : "\(name)=\(value.python)"
  }

  private func call(_ settings: [String?]) -> String {
    let arguments = settings.compactMap(\.self)
    return arguments.isEmpty ? name.python : construction(arguments)
  }

  private func construction(_ arguments: [String]) -> String {
    // The second name is that of the class.
    "keras.losses.\(names[1])(\(arguments.joined(separator: ", ")))"
  }
}
