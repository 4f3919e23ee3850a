internal import Datasets

/// How a model's outputs become a score for each class, of which the first highest decides.
///
/// It is the rule of `accuracy`: the sign for the labels -1 and 1, a threshold of 0.5 for a single output otherwise, the
/// largest of several outputs.
struct ClassRule {
  /// The classes in their order.
  let names: [ClassName]
  /// What a single output is compared with; `nil` where each class has an output.
  private let threshold: Double?

  /// The rule for a data set and a model of so many outputs.
  ///
  /// - Throws: That there are no classes.
  init(of data: Dataset, outputs: Int) throws(TextProblem) {
    let classes: Int
    switch data.target {
    case .real:
      throw TextProblem(
        at: 0, "a model that predicts a quantity assigns no classes",
        advice:
          "take an experiment on circles, blobs or moons, or on a table whose target is a class")
    case .classes(_, let count), .oneHot(_, let count):
      classes = count
      threshold = outputs == 1 ? 0.5 : nil
      names = ClassName.all(of: data, numbers: Array(0..<count))
    case .signed:
      classes = 2
      threshold = outputs == 1 ? 0 : nil
      names = ClassName.all(of: data, numbers: [-1, 1])
    }
    guard outputs == 1 ? classes == 2 : outputs == classes else {
      throw TextProblem(
        at: 0, "\(outputs) outputs tell no \(classes) classes apart",
        advice: "give the model an output for each class")
    }
  }

  /// The scores of a row of outputs: how far a single one is from its threshold, for one class and for the other.
  func scores(_ outputs: Matrix, row: Int) -> [Double] {
    guard let threshold else { return (0..<outputs.columns).map { outputs[row, $0] } }
    let margin = outputs[row, 0] - threshold
    return [-margin, margin]
  }

  /// The class with the first highest score.
  ///
  /// A single output that is the threshold is of the first class, as `accuracy` counts.
  static func decision(_ scores: [Double]) -> Int {
    var best = 0
    for (index, score) in scores.enumerated() where score > scores[best] { best = index }
    return best
  }

  /// The index of the class of each row.
  static func indices(of target: Target) -> [Int] {
    switch target {
    case .real: []
    case .classes(let classes, _), .oneHot(let classes, _): classes
    case .signed(let signs): signs.map { $0 < 0 ? 0 : 1 }
    }
  }
}
