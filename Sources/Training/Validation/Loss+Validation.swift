internal import Datasets

extension Loss {
  /// Checks that the labels and the output layer, at its place among the layers, are what the loss is made for.
  func validate(output: Dense, at index: Int, target: Target) throws(TrainingError) {
    let units = try validate(for: target)
    let keyPath = "model.layers[\(index)]"
    if !activationsExpected.contains(output.activation) {
      throw TrainingError(
        "\(name)\(isFromLogits ? " with from_logits" : "") expects an output layer with \(activationsInWords), not \(output.activation.rawValue)",
        advice: adviceOnActivation, at: "\(keyPath).activation")
    }
    guard output.units == units else {
      throw TrainingError(
        "\(name) with \(target.inWords) expects \(units) output \(units == 1 ? "unit" : "units"), not \(output.units)",
        advice: "use units: \(units)", at: "\(keyPath).units")
    }
  }
}

extension Loss {
  /// Checks the settings and the kind of the labels; gives the output units that they ask for.
  func validate(for target: Target) throws(TrainingError) -> Int {
    if case .custom(let loss) = self {
      try CustomName(name: loss.base.name, kind: "loss", taken: Loss.all.flatMap(\.names))
        .validate(at: "loss")
      guard !loss.base.outputActivations.isEmpty else {
        throw TrainingError(
          "\(name) expects no activation at all", advice: "let outputActivations name some",
          at: "loss")
      }
    }
    try validateSettings()
    return try unitsExpected(for: target)
  }
}

// MARK: The output layer

extension Loss {
  /// Whether the outputs are logits; `nil` for a loss that knows none.
  private var fromLogits: Bool? {
    switch self {
    case .binaryCrossentropy(let fromLogits, _),
      .binaryFocalCrossentropy(_, _, _, let fromLogits, _),
      .categoricalCrossentropy(let fromLogits, _), .sparseCategoricalCrossentropy(let fromLogits),
      .categoricalFocalCrossentropy(_, _, let fromLogits, _):
      fromLogits
    default: nil
    }
  }

  private var isFromLogits: Bool { fromLogits == true }

  /// The activations of the output layer that give what the loss reads, the most usual first.
  private var activationsExpected: [Activation] {
    // Whatever is not a probability already.
    if isFromLogits { return Activation.allCases.filter { $0 != .sigmoid && $0 != .softmax } }
    return switch self {
    case .binaryCrossentropy, .binaryFocalCrossentropy: [.sigmoid]
    case .categoricalCrossentropy, .sparseCategoricalCrossentropy, .categoricalFocalCrossentropy,
      .categoricalGeneralizedCrossEntropy, .klDivergence:
      [.softmax]
    case .hinge, .squaredHinge: [.tanh, .linear]
    // Its logarithm would be NaN below zero.
    case .poisson: [.softplus, .relu, .sigmoid, .softmax]
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .huber, .logCosh, .cosineSimilarity, .categoricalHinge:
      Activation.allCases
    case .custom(let loss): loss.base.outputActivations
    }
  }

  /// Those of ``activationsExpected`` that a message names.
  private var activationsInWords: String {
    isFromLogits
      ? activationsExpected[0].rawValue
      : activationsExpected.map(\.rawValue).joined(separator: " or ")
  }

  private var adviceOnActivation: String {
    let activation = "use activation: \(activationsExpected[0].rawValue)"
    return switch fromLogits {
    case true: "\(activation), or leave out from_logits"
    case false: "\(activation), or set from_logits: true if the outputs are logits"
    default: "\(activation), or another loss"
    }
  }
}

// MARK: The labels

/// What labels a loss is made for.
private enum Labels {
  /// Numbers, each with an output of its own.
  case numbers
  /// Several numbers of a row, which are one vector.
  case vectors
  /// 0 and 1 or, with several outputs, 0 and 1 for each.
  case zeroOrOne
  /// -1 and 1.
  case signed
  /// For each class 1 or 0.
  case oneHot
  /// The index of the class.
  case classIndices
  /// What a loss of a user's own says.
  case own(any CustomLoss)
}

extension Loss {
  private var labels: Labels {
    switch self {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .huber, .logCosh, .poisson:
      .numbers
    case .cosineSimilarity: .vectors
    case .binaryCrossentropy, .binaryFocalCrossentropy: .zeroOrOne
    case .hinge, .squaredHinge: .signed
    case .categoricalHinge, .categoricalCrossentropy, .categoricalFocalCrossentropy, .klDivergence:
      .oneHot
    case .sparseCategoricalCrossentropy, .categoricalGeneralizedCrossEntropy: .classIndices
    case .custom(let loss): .own(loss.base)
    }
  }

  /// The units that labels of a kind ask for; throws where the loss is not made for such labels.
  private func unitsExpected(for target: Target) throws(TrainingError) -> Int {
    func mismatch(_ expected: String, _ advice: String) -> TrainingError {
      TrainingError(
        "\(name) expects \(expected), not \(target.inWords)", advice: advice, at: "loss")
    }
    switch (labels, target) {
    case (.numbers, .signed) where self == .poisson:
      throw mismatch("numbers of at least 0", "leave out labels: signed")
    case (.numbers, _):
      guard let units = target.numbers else {
        throw mismatch("numbers", "use sparse_categorical_crossentropy, or labels: one_hot")
      }
      return units
    case (.own(let loss), _):
      guard let units = loss.outputUnits(for: target) else {
        throw TrainingError(
          "\(name) makes no sense of \(target.inWords)",
          advice: "use another loss, or other targets", at: "loss")
      }
      return units
    case (.vectors, .oneHot(_, let classes)): return classes
    case (.vectors, .real): throw mismatch("several numbers a row", "use mean_squared_error")
    case (.vectors, _): throw mismatch("several numbers a row", "set labels: one_hot")
    case (.zeroOrOne, .classes(_, 2)): return 1
    case (.zeroOrOne, .oneHot(_, let classes)): return classes
    case (.zeroOrOne, .signed): throw mismatch("labels 0 and 1", "leave out labels: signed")
    case (.zeroOrOne, .classes):
      throw mismatch("labels 0 and 1", "use sparse_categorical_crossentropy")
    case (.zeroOrOne, .real): throw mismatch("labels 0 and 1", "use mean_squared_error")
    case (.signed, .signed): return 1
    case (.signed, .classes(_, 2)): throw mismatch("labels -1 and 1", "set labels: signed")
    case (.signed, .real): throw mismatch("labels -1 and 1", "use mean_squared_error")
    case (.signed, _):
      throw mismatch(
        "labels -1 and 1 of two classes",
        "use categorical_crossentropy with one_hot labels, or its sparse form without")
    case (.oneHot, .oneHot(_, let classes)): return classes
    case (.oneHot, .classes):
      throw mismatch(
        "one-hot labels", "set labels: one_hot, or use sparse_categorical_crossentropy")
    case (.oneHot, .real): throw mismatch("one-hot labels", "use mean_squared_error")
    case (.oneHot, _): throw mismatch("one-hot labels", "set labels: one_hot")
    case (.classIndices, .classes(_, let classes)): return classes
    case (.classIndices, .oneHot):
      throw mismatch(
        "class indices", "leave out labels: one_hot, or use categorical_crossentropy")
    case (.classIndices, .signed): throw mismatch("class indices", "leave out labels: signed")
    case (.classIndices, .real): throw mismatch("class indices", "use mean_squared_error")
    }
  }
}
