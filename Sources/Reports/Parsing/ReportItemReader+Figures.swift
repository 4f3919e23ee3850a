internal import Markdown
internal import Training

/// The directives of curves, scatter plots and distributions.
extension ReportItemReader {
  mutating func readCurves(_ directive: Directive) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: ReportDirectives.curves, in: file)
    defer { diagnostics += reader.problems }
    let words = reader.words()
    let names = check(words, are: .experiment, &reader)
    let frame = readFigure(&reader, named: words.first, suffix: "curves")
    let metricName = reader.read(ReportDirectives.metric)
    let style = readCurvesStyle(&reader)
    guard let names, var figure = frame, let experiments = readExperiments(names) else {
      return nil
    }
    var metric = Metric.followed(in: experiments)
    if let metricName {
      guard let chosen = checkMetric(metricName, of: experiments, &reader) else { return nil }
      metric = chosen
    }
    if figure.title.isEmpty { figure.title = names.map(declared.title).joined(separator: ", ") }
    figure.content = .curves(experiments: names, metric: metric, style)
    return .figure(figure)
  }

  private func readCurvesStyle(_ reader: inout DirectiveReader) -> CurvesStyle {
    var style = CurvesStyle()
    if let scale = reader.read(ReportDirectives.yscale) { style.yscale = scale }
    if let weight = reader.read(ReportDirectives.smoothing) { style.smoothing = weight }
    if let interval = reader.read(ReportDirectives.bandInterval) { style.interval = interval }
    if let marksBest = reader.read(ReportDirectives.bestEpoch) { style.marksBest = marksBest }
    if let legend = reader.read(ReportDirectives.legend) { style.legend = legend }
    return style
  }

  mutating func readScatter(_ directive: Directive) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: ReportDirectives.scatter, in: file)
    defer { diagnostics += reader.problems }
    let word = reader.word()
    let names = check(word.map { [$0] } ?? [], are: .dataset, &reader)
    let frame = readFigure(&reader, named: word, suffix: "scatter")
    guard let name = names?.first, var figure = frame, !declared.isBroken(name) else { return nil }
    if figure.title.isEmpty { figure.title = declared.title(of: name) }
    figure.content = .scatter(dataset: name)
    return .figure(figure)
  }

  mutating func readSeeds(_ directive: Directive) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: ReportDirectives.seeds, in: file)
    defer { diagnostics += reader.problems }
    let words = reader.words()
    let names = check(words, are: .experiment, &reader)
    let frame = readFigure(&reader, named: words.first, suffix: "seeds")
    let metricName = reader.read(ReportDirectives.seedMetric)
    let part = reader.read(ReportDirectives.part) ?? .test
    let interval = reader.read(ReportDirectives.interval) ?? .t
    let scale = reader.read(ReportDirectives.xscale) ?? .linear
    guard let names, var figure = frame, let experiments = readExperiments(names) else {
      return nil
    }
    for (word, experiment) in zip(words, experiments) where experiment.seeds.count < 2 {
      reader.note(
        at: word.position, "experiment '\(word.text)' has one seed, which is no distribution",
        advice: "give it several, as in seeds: 30")
      return nil
    }
    var name = Metric.followed(in: experiments)?.name ?? "loss"
    if let metricName, metricName != "loss" {
      guard let metric = checkMetric(metricName, of: experiments, &reader) else { return nil }
      name = metric.name
    } else if metricName != nil {
      name = "loss"
    }
    if figure.title.isEmpty { figure.title = names.map(declared.title).joined(separator: ", ") }
    figure.content = .seeds(
      SeedValues(experiments: names, name: name, part: part, interval: interval, xscale: scale))
    return .figure(figure)
  }
}

// MARK: What figures have in common

extension ReportItemReader {
  /// What all figures have; the content is filled in later.
  mutating func readFigure(
    _ reader: inout DirectiveReader, named word: DirectiveReader.Word?, suffix: String
  ) -> ReportFigure? {
    let label = readLabel(&reader, named: word, suffix: suffix)
    let title = reader.read(ReportDirectives.title)
    let alternative = reader.read(ReportDirectives.alternative)
    let caption = readCaption(&reader)
    guard let label else { return nil }
    return ReportFigure(
      label: label.text, number: labels.addFigure(label.text, at: reader.place(label.position)),
      title: title ?? "", alternative: alternative, caption: caption,
      content: .curves(experiments: [], metric: nil))
  }

  /// The declared experiments of some names; `nil` where one could not be read, which was noted there.
  func readExperiments(_ names: [String]) -> [Experiment]? {
    let experiments = names.compactMap { declared.experiments[$0]?.experiment }
    return experiments.count == names.count ? experiments : nil
  }

  private func checkMetric(
    _ name: String, of experiments: [Experiment], _ reader: inout DirectiveReader
  ) -> Metric? {
    let position = reader.position(of: ReportDirectives.metric.key)
    let metrics = experiments.map { $0.metric(named: name) }
    for (experiment, metric) in zip(experiments, metrics) where metric == nil {
      reader.note(
        at: position, "experiment '\(experiment.name)' has no metric '\(name)'",
        advice: adviceOnNames(
          near: name, among: experiment.recordedMetrics.map(\.name), called: "metrics"))
      return nil
    }
    return metrics.first ?? nil
  }
}

extension Metric {
  /// What learning curves show below the loss: the first metric that all experiments record and that is not the loss of
  /// each of them; `nil` where there is none.
  static func followed(in experiments: [Experiment]) -> Metric? {
    experiments.lazy.flatMap(\.ownMetrics).first { metric in
      experiments.allSatisfy { $0.recordedName(of: metric.name) != nil }
    }
  }
}
