/// What the curves of one run do in one panel, in sentences.
struct CurveSentences {
  private let label: String
  private let isHigherBetter: Bool
  private let places: PositionWords
  private let train: CurveShape?
  private let test: CurveShape?
  private let hasBoth: Bool

  init(_ panel: LearningCurvePanel, _ curve: LearningCurve, _ places: PositionWords) {
    (label, isHigherBetter) = (panel.label, panel.isHigherBetter)
    self.places = places
    train = CurveShape(curve.train, isHigherBetter: isHigherBetter)
    test = CurveShape(curve.test, isHigherBetter: isHigherBetter)
    hasBoth = curve.parts.count > 1
  }

  /// The sentences, in order; none where there is nothing finite.
  var all: [String] {
    guard let train, let test else {
      guard let shape = train ?? test else { return [] }
      let subject = hasBoth ? (train == nil ? "test " : "train ") : ""
      return ["\(label): \(subject)\(course(shape))."]
    }
    var sentences = ["\(label): \(courses(train, test))."]
    let number = NumberWords.number
    let range = abs(train.start - train.end)
    if test.turningPosition == nil, abs(test.best - test.end) > 0.005 * range {
      sentences.append(
        "The test curve is best \(places.at(test.bestPosition)), at \(number(test.best)).")
    }
    let gap = test.end - train.end
    sentences.append(
      abs(gap) <= max(0.05 * range, 1e-12)
        ? "Train and test end close together."
        : "Test ends \(number(abs(gap))) \(gap > 0 ? "above" : "below") train.")
    return sentences
  }

  /// Both curves, in one clause where they do the same.
  private func courses(_ train: CurveShape, _ test: CurveShape) -> String {
    let number = NumberWords.number
    guard train.direction == test.direction, train.direction != .staysLevel,
      train.isBumpy == test.isBumpy, train.turningPosition == nil, test.turningPosition == nil
    else {
      return "train \(course(train)); test \(course(test))"
    }
    let verb = train.direction == .falls ? "fall" : "rise"
    let settling = train.settlingPosition.flatMap { place in
      test.settlingPosition.map { max(place, $0) }
    }
    return "train and test \(verb) \(train.isBumpy ? "bumpily" : "smoothly"), train from "
      + "\(number(train.start)) to \(number(train.end)), test from \(number(test.start)) to "
      + number(test.end) + pace(settling, isWhole: train.isWhole && test.isWhole)
  }

  /// How early most of the way is done, where that is early.
  private func pace(_ settling: Double?, isWhole: Bool) -> String {
    settling.map { ", nine tenths of the way by \(isWhole ? "" : "about ")\(places.named($0))" }
      ?? ""
  }

  private func course(_ shape: CurveShape) -> String {
    let number = NumberWords.number
    let manner = shape.isBumpy ? "bumpily" : "smoothly"
    if let turn = shape.turningPosition {
      let (first, second) = isHigherBetter ? ("rises", "falls") : ("falls", "rises")
      return "\(first) from \(number(shape.start)) until about \(places.named(turn)) and \(second) "
        + "again to \(number(shape.end)), \(manner)"
    }
    if shape.direction == .staysLevel {
      return "stays near \(number(shape.end))\(shape.isBumpy ? ", with bumps" : "")"
    }
    return "\(shape.direction == .falls ? "falls" : "rises") \(manner) from "
      + "\(number(shape.start)) to \(number(shape.end))\(pace(shape.settlingPosition, isWhole: shape.isWhole))"
  }
}
