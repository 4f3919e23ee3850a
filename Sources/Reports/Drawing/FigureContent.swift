internal import Figures

/// What all kinds of figures have: a drawing, what it shows in words, its numbers.
protocol FigureContent {
  /// What it shows, for readers who do not see it.
  var description: String { get }
  /// The numbers drawn, as comma-separated values with a line of names.
  var csv: String { get }
  /// The drawing with a description of it.
  func figure(summary: String) -> Figure
}

extension ReportFigure {
  /// What is drawn, once the data is there and the models are trained.
  func content(of results: ReportResults) throws(Diagnostic) -> any FigureContent {
    do throws(TextProblem) {
      switch content {
      case .curves(let names, let metric, let style):
        return CurvesFigure(
          title: title, experiments: results.named(names), metric: metric, style: style)
      case .scatter(let name):
        guard let dataset = results.datasets[name] else { throw missing }
        return try ScatterFigure(title: title, dataset: dataset)
      case .boundary(let name, let part, let resolution):
        let model = try model(name, of: results)
        return try BoundaryFigure(title: title, model: model, part: part, resolution: resolution)
      case .shape(let shapes): return try LossShapesFigure(title: title, shapes: shapes)
      case .confusion(let name, let part, let shares):
        let model = try model(name, of: results)
        return try ConfusionFigure(title: title, model: model, part: part, shares: shares)
      case .seeds(let values):
        return SeedsFigure(
          title: title, experiments: results.named(values.experiments), values: values)
      case .surface(let name, let style):
        let model = try model(name, of: results)
        return try SurfaceFigure(title: title, model: model, style: style)
      }
    } catch {
      throw Diagnostic(
        at: results.report.position(of: self).inFile(results.report.file),
        message: "figure '\(label)': \(error.message)", advice: error.advice)
    }
  }

  private var missing: TextProblem {
    TextProblem(at: 0, "what it is drawn from was not made", advice: "run the command again")
  }

  private func model(
    _ name: ModelName, of results: ReportResults
  ) throws(TextProblem) -> TrainedModel {
    guard let model = results.models[name], let data = results.data[name.experiment],
      let experiment = results.names.experiments[name.experiment]?.experiment
    else { throw missing }
    return TrainedModel(
      title: results.titles[name.experiment] ?? name.experiment, experiment: experiment,
      seed: name.seed, model: model, data: data)
  }
}

extension ReportResults {
  /// The results of experiments with what readers call them.
  fileprivate func named(_ names: [String]) -> [(title: String, result: ExperimentResult)] {
    names.compactMap { name in
      experiments[name].map { (title: titles[name] ?? name, result: $0) }
    }
  }
}
