internal import Training

extension ReportFigure.Content {
  /// What is drawn, with all options, in a form that stays the same: what a figure is named by.
  var plainValue: PlainValue {
    switch self {
    case .curves(let experiments, let metric, let style):
      .mapping([
        .init("curves", .list(experiments.map(PlainValue.text))),
        .init("metric", metric.map { .text($0.name) } ?? .null),
        .init("yscale", .text(style.yscale.rawValue)), .init("smooth", .number(style.smoothing)),
        .init("interval", .text(style.interval.rawValue)),
        .init("best", .boolean(style.marksBest)), .init("legend", .text(style.legend.rawValue)),
      ])
    case .scatter(let dataset): .mapping([.init("scatter", .text(dataset))])
    case .boundary(let model, let part, let resolution):
      .mapping([
        .init("boundary", model.plainValue),
        .init("part", part.map { .text($0.rawValue) } ?? .null),
        .init("resolution", .integer(resolution)),
      ])
    case .shape(let shapes):
      .mapping([
        .init("shape", .list(shapes.losses.map(\.plainValue))),
        .init("targets", .list(shapes.targets.map(PlainValue.number))),
        .init(
          "xlim",
          shapes.limits.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null),
        .init("yscale", .text(shapes.yscale.rawValue)),
      ])
    case .confusion(let model, let part, let shares):
      .mapping([
        .init("confusion", model.plainValue), .init("part", .text(part.rawValue)),
        .init("normalize", .text(shares.rawValue)),
      ])
    case .seeds(let values):
      .mapping([
        .init("seeds", .list(values.experiments.map(PlainValue.text))),
        .init("metric", .text(values.name)), .init("part", .text(values.part.rawValue)),
        .init("interval", .text(values.interval.rawValue)),
        .init("xscale", .text(values.xscale.rawValue)),
      ])
    case .surface(let model, let style):
      .mapping([
        .init("surface", model.plainValue), .init("resolution", .integer(style.resolution)),
        .init("reach", .number(style.reach)),
        .init("random_state", .integer(Int(style.randomState))),
        .init("norm", style.norm.map { .text($0.rawValue) } ?? .null),
      ])
    }
  }
}

extension ModelName {
  fileprivate var plainValue: PlainValue {
    .mapping([.init("experiment", .text(experiment)), .init("seed", .integer(Int(seed)))])
  }
}

extension LossShapes.Shape {
  fileprivate var plainValue: PlainValue {
    .mapping([.init("title", .text(title)), .init("loss", ValueForm.loss.write(loss))])
  }
}
