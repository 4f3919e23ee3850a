internal import Training

extension CurvesFigure {
  /// What the curves do, in words: for readers who do not see them.
  var description: String {
    experiments.map(description).joined(separator: " ")
  }

  private func description(of experiment: (title: String, result: ExperimentResult)) -> String {
    let result = experiment.result
    let epochs = result.series(.train, "loss").count
    let runs = result.runs.count
    let mean = runs > 1 ? ", mean of \(runs) seeds" : ""
    var sentences = [
      "Learning curves of \(experiment.title) over \(epochs) epoch\(epochs == 1 ? "" : "s")\(mean)."
    ]
    for (name, metric) in quantities {
      let higherIsBetter = metric?.isHigherBetter ?? false
      let shapes = ResultQuantity.Part.allCases.map { part in
        CurveShape(result.series(part, name), higherIsBetter: higherIsBetter)
      }
      sentences += Self.sentences(
        about: Self.label(of: metric), train: shapes[0], test: shapes[1], higherIsBetter)
    }
    if let sentence = Self.stopping(of: result.runs) { sentences.append(sentence) }
    if let epoch = result.divergedAtEpoch {
      sentences.append(
        runs > 1 ? "A run diverged in epoch \(epoch)." : "The run diverged in epoch \(epoch).")
    }
    return sentences.joined(separator: " ")
  }

  private static func sentences(
    about label: String, train: CurveShape?, test: CurveShape?, _ higherIsBetter: Bool
  ) -> [String] {
    guard let train else { return [] }
    let number = NumberWords.number
    guard let test else { return ["\(label): train \(course(train, higherIsBetter))."] }
    var sentences = ["\(label): \(courses(train, test, higherIsBetter))."]
    let range = abs(train.start - train.end)
    if test.turningEpoch == nil, abs(test.best - test.end) > 0.005 * range {
      sentences.append(
        "The test curve is best in epoch \(test.bestEpoch), at \(number(test.best)).")
    }
    let gap = test.end - train.end
    sentences.append(
      abs(gap) <= max(0.05 * range, 1e-12)
        ? "Train and test end close together."
        : "Test ends \(number(abs(gap))) \(gap > 0 ? "above" : "below") train.")
    return sentences
  }

  /// That runs stopped early, and the model of which epoch was kept; `nil` where there is nothing to say.
  private static func stopping(of runs: [Run]) -> String? {
    let stops = runs.compactMap(\.stoppedAtEpoch)
    if runs.count > 1 {
      guard let first = stops.min(), let last = stops.max() else { return nil }
      let which = stops.count == runs.count ? "All" : "\(stops.count) of the"
      let when = first == last ? "after epoch \(first)" : "after epochs \(first) to \(last)"
      return "\(which) runs stopped early, \(when); the mean ends with the shortest."
    }
    switch (runs.first?.stoppedAtEpoch, runs.first?.restoredEpoch) {
    case (nil, nil): return nil
    case (let stop?, nil): return "The run stopped early, after epoch \(stop)."
    case (nil, let best?): return "The model is that of epoch \(best)."
    case (let stop?, let best?):
      return "The run stopped early, after epoch \(stop); the model is that of epoch \(best)."
    }
  }

  /// Both curves, in one clause where they do the same.
  private static func courses(
    _ train: CurveShape, _ test: CurveShape, _ higherIsBetter: Bool
  ) -> String {
    let number = NumberWords.number
    guard train.direction == test.direction, train.direction != .staysLevel,
      train.isBumpy == test.isBumpy, train.turningEpoch == nil, test.turningEpoch == nil
    else {
      return "train \(course(train, higherIsBetter)); test \(course(test, higherIsBetter))"
    }
    let verb = train.direction == .falls ? "fall" : "rise"
    let settling = train.settlingEpoch.flatMap { epoch in test.settlingEpoch.map { max(epoch, $0) }
    }
    return "train and test \(verb) \(train.isBumpy ? "bumpily" : "smoothly"), train from "
      + "\(number(train.start)) to \(number(train.end)), test from \(number(test.start)) to "
      + number(test.end) + pace(settling)
  }

  /// How early most of the way is done, where that is early.
  private static func pace(_ settlingEpoch: Int?) -> String {
    settlingEpoch.map { ", nine tenths of the way by epoch \($0)" } ?? ""
  }

  private static func course(_ shape: CurveShape, _ higherIsBetter: Bool) -> String {
    let number = NumberWords.number
    let manner = shape.isBumpy ? "bumpily" : "smoothly"
    if let turn = shape.turningEpoch {
      let (first, second) = higherIsBetter ? ("rises", "falls") : ("falls", "rises")
      return
        "\(first) from \(number(shape.start)) until about epoch \(turn) and \(second) again to "
        + "\(number(shape.end)), \(manner)"
    }
    if shape.direction == .staysLevel {
      return "stays near \(number(shape.end))\(shape.isBumpy ? ", with bumps" : "")"
    }
    return "\(shape.direction == .falls ? "falls" : "rises") \(manner) from "
      + "\(number(shape.start)) to \(number(shape.end))\(pace(shape.settlingEpoch))"
  }
}
