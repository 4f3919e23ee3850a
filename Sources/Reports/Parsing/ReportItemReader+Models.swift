internal import Markdown
internal import Training

/// The directives that show a trained model.
extension ReportItemReader {
  mutating func readBoundary(_ directive: Directive) -> ReportItem.Content? {
    readModelFigure(directive, as: ReportDirectives.boundary) { reader, model in
      .boundary(
        model, part: reader.read(ReportDirectives.part),
        resolution: reader.read(ReportDirectives.resolution) ?? 101)
    }
  }

  mutating func readConfusion(_ directive: Directive) -> ReportItem.Content? {
    readModelFigure(directive, as: ReportDirectives.confusion) { reader, model in
      .confusion(
        model, part: reader.read(ReportDirectives.part) ?? .test,
        shares: reader.read(ReportDirectives.normalize) ?? .true)
    }
  }

  mutating func readSurface(_ directive: Directive) -> ReportItem.Content? {
    readModelFigure(directive, as: ReportDirectives.surface) { reader, model in
      .surface(
        model,
        SurfaceStyle(
          resolution: reader.read(ReportDirectives.resolution) ?? 41,
          reach: reader.read(ReportDirectives.reach) ?? 1,
          randomState: reader.read(ReportDirectives.randomState) ?? 0,
          norm: reader.read(ReportDirectives.norm)))
    }
  }

  /// Reads the experiment and the seed of a model, and with `content` the directive's own options.
  private mutating func readModelFigure(
    _ directive: Directive, as specification: DirectiveSpecification,
    content: (inout DirectiveReader, ModelName) -> ReportFigure.Content
  ) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: specification, in: file)
    defer { diagnostics += reader.problems }
    let word = reader.word()
    let names = check(word.map { [$0] } ?? [], are: .experiment, &reader)
    let frame = readFigure(&reader, named: word, suffix: specification.name)
    let seed = reader.read(ReportDirectives.seed)
    let experiment = names?.first.flatMap { declared.experiments[$0]?.experiment }
    // Their faults are noted even where there is no such experiment.
    let content = content(
      &reader, ModelName(experiment: word?.text ?? "", seed: seed ?? experiment?.seeds.first ?? 0))
    guard let name = names?.first, let experiment, var figure = frame else { return nil }
    if let seed, !experiment.seeds.contains(seed) {
      reader.note(
        at: reader.position(of: ReportDirectives.seed.key),
        "experiment '\(name)' is not run from seed \(seed)",
        advice: Self.advice(on: experiment.seeds))
      return nil
    }
    if figure.title.isEmpty { figure.title = declared.title(of: name) }
    figure.content = content
    return .figure(figure)
  }

  private static func advice(on seeds: [UInt32]) -> String {
    guard seeds.count > 10 else {
      return
        "its \(seeds.count == 1 ? "seed is" : "seeds are") \(seeds.map(String.init).joined(separator: ", "))"
    }
    return
      "it has \(seeds.count) seeds, from \(seeds.min() ?? 0) to \(seeds.max() ?? 0)"
  }
}
