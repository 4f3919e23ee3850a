internal import Markdown
internal import Training

/// The directive that draws losses.
extension ReportItemReader {
  mutating func readShape(_ directive: Directive) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: ReportDirectives.shape, in: file)
    defer { diagnostics += reader.problems }
    let words = reader.words()
    let shapes = readLosses(words, &reader)
    let frame = readFigure(&reader, named: words.first, suffix: "shape")
    let targets = reader.read(ReportDirectives.targets)
    let limits = reader.read(ReportDirectives.xlimits)
    let scale = reader.read(ReportDirectives.yscale) ?? .linear
    guard let shapes, var figure = frame, let domain = commonDomain(of: shapes, words, &reader),
      check(targets, in: domain, &reader), check(limits, in: domain, &reader)
    else { return nil }
    if figure.title.isEmpty { figure.title = shapes.map(\.title).joined(separator: ", ") }
    figure.content = .shape(
      LossShapes(
        losses: shapes.map { shape in
          var shape = shape
          if domain == .score { shape.loss = shape.loss.ofScores }
          return shape
        }, domain: domain, targets: targets ?? domain.usualTargets, limits: limits, yscale: scale))
    return .figure(figure)
  }

  /// The losses that words name; `nil` where one names none, or where a named experiment could not be read.
  private mutating func readLosses(
    _ words: [DirectiveReader.Word], _ reader: inout DirectiveReader
  ) -> [LossShapes.Shape]? {
    var shapes: [LossShapes.Shape] = []
    var seen: Set<Loss> = []
    for word in words {
      guard let shape = readLoss(word, &reader) else { continue }
      if seen.insert(shape.loss).inserted {
        shapes.append(shape)
      } else {
        reader.note(
          at: word.position, "'\(word.text)' is a loss that is drawn already",
          advice: "name each loss once")
      }
    }
    return shapes.count == words.count && !shapes.isEmpty ? shapes : nil
  }

  /// A declared experiment goes before a loss of its name: its loss may have settings.
  private mutating func readLoss(
    _ word: DirectiveReader.Word, _ reader: inout DirectiveReader
  ) -> LossShapes.Shape? {
    if declared.contains(word.text, of: .experiment) {
      declared.use(word.text)
      return declared.experiments[word.text].map {
        LossShapes.Shape(title: declared.title(of: word.text), loss: $0.experiment.loss)
      }
    }
    if let loss = Loss(named: word.text) {
      return LossShapes.Shape(title: Metric.loss(loss).label, loss: loss)
    }
    let known = declared.names(of: .experiment) + Loss.all.map(\.name)
    reader.note(
      at: word.position, "'\(word.text.prefix(60))' is neither a loss nor a declared experiment",
      advice: nearestName(to: word.text, among: known + Loss.all.flatMap(\.names)).map {
        "did you mean '\($0)'?"
      } ?? adviceOnNames(near: word.text, among: known, called: "losses and experiments"))
    return nil
  }

  /// What all the losses are functions of: the scores of two classes, where only some take a probability.
  private func commonDomain(
    of shapes: [LossShapes.Shape], _ words: [DirectiveReader.Word], _ reader: inout DirectiveReader
  ) -> LossDomain? {
    var common: LossDomain?
    for (shape, word) in zip(shapes, words) {
      guard let domain = LossDomain(of: shape.loss) else {
        reader.note(
          at: word.position,
          "\(shape.loss.name) compares whole vectors: it is no function of one prediction",
          advice: "leave it out")
        return nil
      }
      switch (common, domain) {
      case (nil, _): common = domain
      case (.score, .probability), (.probability, .score): common = .score
      case (let first?, _) where first != domain:
        reader.note(
          at: word.position,
          "\(shape.loss.name) is a function of \(domain.noun), \(shapes[0].loss.name) of \(first.noun)",
          advice: "draw it in a figure of its own")
        return nil
      default: break
      }
    }
    return common
  }

  private func check(
    _ targets: [Double]?, in domain: LossDomain, _ reader: inout DirectiveReader
  ) -> Bool {
    guard let targets, let labels = domain.labels else { return true }
    for target in targets where !labels.contains(target) {
      let names = labels.map { String(Int($0)) }
      reader.note(
        at: reader.position(of: ReportDirectives.targets.key),
        "these losses have no target \(target)",
        advice: "use \(names.joined(separator: " and "))")
      return false
    }
    return true
  }

  private func check(
    _ limits: ClosedRange<Double>?, in domain: LossDomain, _ reader: inout DirectiveReader
  ) -> Bool {
    guard let limits, domain == .probability || domain == .classProbability,
      limits.lowerBound < 0 || limits.upperBound > 1
    else { return true }
    reader.note(
      at: reader.position(of: ReportDirectives.xlimits.key),
      "the prediction is a probability", advice: "keep it between 0 and 1")
    return false
  }
}
