internal import Datasets

extension Loss {
  /// Checks that the labels and the output layer, at its place among the layers, are what the loss is made for.
  func validate(output: Dense, at index: Int, target: Target) throws(TrainingError) {
    let units = try unitsExpected(for: target)
    let keyPath = "model.layers[\(index)]"
    if let allowed = activationsExpected, !allowed.contains(output.activation) {
      let names = allowed.map(\.rawValue).joined(separator: " or ")
      throw TrainingError(
        "\(rawValue) expects an output layer with \(names), not \(output.activation.rawValue)",
        advice: "use activation: \(allowed[0].rawValue), or another loss",
        at: "\(keyPath).activation")
    }
    guard output.units == units else {
      throw TrainingError(
        "\(rawValue) with \(target.inWords) expects \(units) output \(units == 1 ? "unit" : "units"), not \(output.units)",
        advice: "use units: \(units)", at: "\(keyPath).units")
    }
  }

  /// The activations of the output layer that give what the loss reads; `nil` for any.
  private var activationsExpected: [Activation]? {
    switch self {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError: nil
    case .binaryCrossentropy: [.sigmoid]
    case .hinge, .squaredHinge: [.tanh, .linear]
    case .categoricalCrossentropy, .sparseCategoricalCrossentropy, .klDivergence: [.softmax]
    }
  }

  /// The units that labels of a kind ask for; throws where the loss is not made for such labels.
  private func unitsExpected(for target: Target) throws(TrainingError) -> Int {
    switch (self, target) {
    case (.meanSquaredError, _), (.meanAbsoluteError, _), (.meanSquaredLogarithmicError, _):
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
      "\(rawValue) expects \(expected), not \(target.inWords)", advice: advice, at: "loss")
  }
}
