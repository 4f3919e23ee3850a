internal import Figures

extension LossShapesFigure {
  /// Where each curve begins, where it is lowest, where it ends.
  var description: String {
    let sentences = curves.map { curve -> String in
      let number = NumberWords.number
      let values = curve.losses
      let last = values.count - 1
      let target = domain == .classProbability ? "" : " for the target \(number(curve.target))"
      let start = "\(number(values[0])) at \(number(curve.predictions[0]))"
      let end = "\(number(values[last])) at \(number(curve.predictions[last]))"
      guard let low = values.min(), let place = values.firstIndex(of: low) else { return "" }
      let flat = values.lastIndex { $0 == low } ?? place
      let course: String
      if place == last {
        course = "falls from \(start) to \(end)"
      } else if flat == last {
        course =
          "falls from \(start) to \(number(low)) at \(number(curve.predictions[place])) and stays there"
      } else if place == 0 {
        course =
          flat == 0
          ? "rises from \(start) to \(end)"
          : "is \(number(low)) up to \(number(curve.predictions[flat])) and rises to \(end)"
      } else {
        course =
          "falls from \(start) to \(number(low)) at \(number(curve.predictions[place])) and rises to \(end)"
      }
      return "\(curve.name)\(target) \(course)."
    }
    return "Loss as a function of \(domain.axisInWords). \(sentences.joined(separator: " "))"
  }
}

extension LossDomain {
  /// What the horizontal axis measures, in a sentence.
  fileprivate var axisInWords: String {
    switch self {
    case .quantity: "the prediction"
    case .score: "the score"
    case .probability, .classProbability: noun
    }
  }
}
