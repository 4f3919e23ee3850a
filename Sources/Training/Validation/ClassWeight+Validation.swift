internal import Datasets

extension ClassWeight {
  /// Checks that there are classes to weigh, and that each weight is of one of them.
  func validate(against dataset: Dataset) throws(TrainingError) {
    let keyPath = "class_weight"
    guard let classes = dataset.target.labeledClasses(named: dataset.classNames) else {
      throw TrainingError(
        "the data has \(dataset.target.inWords) and no classes to weigh",
        advice: "leave class_weight out, or give rows a sample_weight", at: keyPath)
    }
    guard dataset.sampleWeights == nil else {
      throw TrainingError(
        "the rows of the data have weights of their own, and Keras takes one or the other",
        advice: "leave class_weight out, or multiply it into the weights of the rows", at: keyPath)
    }
    guard case .byName(let weights) = self else { return }
    let names = classes.map(\.name)
    for (name, weight) in weights.sorted(by: { $0.key < $1.key }) {
      guard names.contains(name) else {
        throw TrainingError(
          "there is no class '\(name.prefix(60))'", advice: "the classes are \(names.inWords)",
          at: "\(keyPath).\(name)")
      }
      guard weight.isFinite, weight >= 0 else {
        throw TrainingError(
          "the weight of the class is \(weight)", advice: "use a number of at least 0",
          at: "\(keyPath).\(name)")
      }
    }
  }
}

extension [String] {
  /// All names or, of many, the first ones and the last.
  fileprivate var inWords: String {
    guard count > 10 else { return joined(separator: ", ") }
    return prefix(3).joined(separator: ", ") + ", …, " + self[count - 1]
  }
}
