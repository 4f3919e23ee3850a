internal import Datasets

extension Loss {
  /// Checks that the labels and the output layer, at its place among the layers, are what the loss is made for.
  func validate(output: Dense, at index: Int, target: Target) throws(TrainingError) {
    try validateSettings()
    let units = try unitsExpected(for: target)
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

  /// The activations of the output layer that give what the loss reads, the most usual first.
  private var activationsExpected: [Activation] {
    switch self {
    case .binaryCrossentropy(fromLogits: false, _): [.sigmoid]
    case .categoricalCrossentropy(fromLogits: false, _),
      .sparseCategoricalCrossentropy(fromLogits: false), .klDivergence:
      [.softmax]
    case .binaryCrossentropy, .categoricalCrossentropy, .sparseCategoricalCrossentropy:
      // Whatever is not a probability already.
      Activation.allCases.filter { $0 != .sigmoid && $0 != .softmax }
    case .hinge, .squaredHinge: [.tanh, .linear]
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError, .huber:
      Activation.allCases
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
    return switch self {
    case .binaryCrossentropy, .categoricalCrossentropy, .sparseCategoricalCrossentropy:
      isFromLogits
        ? "\(activation), or leave out from_logits"
        : "\(activation), or set from_logits: true if the outputs are logits"
    default: "\(activation), or another loss"
    }
  }

  /// Whether the outputs are logits.
  private var isFromLogits: Bool {
    switch self {
    case .binaryCrossentropy(let fromLogits, _), .categoricalCrossentropy(let fromLogits, _),
      .sparseCategoricalCrossentropy(let fromLogits):
      fromLogits
    default: false
    }
  }

  /// The units that labels of a kind ask for; throws where the loss is not made for such labels.
  private func unitsExpected(for target: Target) throws(TrainingError) -> Int {
    switch (self, target) {
    case (.meanSquaredError, _), (.meanAbsoluteError, _), (.meanSquaredLogarithmicError, _),
      (.huber, _):
      guard let units = target.numbers else {
        throw mismatch(
          target, expected: "numbers",
          advice: "use sparse_categorical_crossentropy, or labels: one_hot")
      }
      return units
    case (.binaryCrossentropy, .classes(_, 2)): return 1
    case (.binaryCrossentropy, .oneHot(_, let classes)): return classes
    case (.binaryCrossentropy, .signed):
      throw mismatch(target, expected: "labels 0 and 1", advice: "leave out labels: signed")
    case (.binaryCrossentropy, .classes):
      throw mismatch(
        target, expected: "labels 0 and 1", advice: "use sparse_categorical_crossentropy")
    case (.binaryCrossentropy, .real):
      throw mismatch(target, expected: "labels 0 and 1", advice: "use mean_squared_error")
    case (.hinge, .signed), (.squaredHinge, .signed): return 1
    case (.hinge, .classes(_, 2)), (.squaredHinge, .classes(_, 2)):
      throw mismatch(target, expected: "labels -1 and 1", advice: "set labels: signed")
    case (.hinge, .real), (.squaredHinge, .real):
      throw mismatch(target, expected: "labels -1 and 1", advice: "use mean_squared_error")
    case (.hinge, _), (.squaredHinge, _):
      throw mismatch(
        target, expected: "labels -1 and 1 of two classes",
        advice: "use categorical_crossentropy with one_hot labels, or its sparse form without")
    case (.categoricalCrossentropy, .oneHot(_, let classes)),
      (.klDivergence, .oneHot(_, let classes)):
      return classes
    case (.categoricalCrossentropy, .classes):
      throw mismatch(
        target, expected: "one-hot labels",
        advice: "set labels: one_hot, or use sparse_categorical_crossentropy")
    case (.categoricalCrossentropy, .real), (.klDivergence, .real):
      throw mismatch(target, expected: "one-hot labels", advice: "use mean_squared_error")
    case (.categoricalCrossentropy, .signed), (.klDivergence, _):
      throw mismatch(target, expected: "one-hot labels", advice: "set labels: one_hot")
    case (.sparseCategoricalCrossentropy, .classes(_, let classes)): return classes
    case (.sparseCategoricalCrossentropy, .oneHot):
      throw mismatch(
        target, expected: "class indices",
        advice: "leave out labels: one_hot, or use categorical_crossentropy")
    case (.sparseCategoricalCrossentropy, .signed):
      throw mismatch(target, expected: "class indices", advice: "leave out labels: signed")
    case (.sparseCategoricalCrossentropy, .real):
      throw mismatch(target, expected: "class indices", advice: "use mean_squared_error")
    }
  }

  private func mismatch(_ target: Target, expected: String, advice: String) -> TrainingError {
    TrainingError(
      "\(name) expects \(expected), not \(target.inWords)", advice: advice, at: "loss")
  }
}
