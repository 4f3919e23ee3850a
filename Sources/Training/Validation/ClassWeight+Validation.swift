internal import Datasets

extension ClassWeight {
  /// Checks that there are classes to weigh, and that each weight is of one of them.
  func validate(against dataset: Dataset) throws(TrainingError) {
    let keyPath = "class_weight"
    guard let possible = dataset.target.possibleLabels else {
      throw TrainingError(
        "the data has \(dataset.target.inWords) and no classes to weigh",
        advice: "leave class_weight out, or give rows a sample_weight", at: keyPath)
    }
    guard dataset.sampleWeights == nil else {
      throw TrainingError(
        "the rows of the data have weights of their own, and Keras takes one or the other",
        advice: "leave class_weight out, or multiply it into the weights of the rows", at: keyPath)
    }
    guard case .byLabel(let weights) = self else { return }
    for (label, weight) in weights.sorted(by: { $0.key < $1.key }) {
      guard possible.contains(label) else {
        throw TrainingError(
          "there is no class \(label) among \(dataset.target.inWords)",
          advice: "use \(possible.inWords)", at: "\(keyPath).\(label)")
      }
      guard weight.isFinite, weight >= 0 else {
        throw TrainingError(
          "the weight of class \(label) is \(weight)", advice: "use a number of at least 0",
          at: "\(keyPath).\(label)")
      }
    }
  }
}

extension Target {
  /// The labels that there can be; `nil` for real-valued targets.
  fileprivate var possibleLabels: [Int]? {
    switch self {
    case .real: nil
    case .classes(_, let count), .oneHot(_, let count): Array(0..<count)
    case .signed: [-1, 1]
    }
  }
}

extension [Int] {
  /// Labels in order, the first and the last where there are many: `0 and 1`, `0 to 9`.
  fileprivate var inWords: String {
    guard let first, let last else { return "none" }
    return "\(first) \(count == 2 ? "and" : "to") \(last)"
  }
}
