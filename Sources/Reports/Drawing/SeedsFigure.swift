internal import Figures
internal import Training

/// What the seeds of experiments ended with: what is drawn, said and tabulated of it.
struct SeedsFigure: FigureContent {
  var title: String
  /// The experiments with a value for each seed, NaN for a run that diverged.
  let strips: [SeedStrip]
  /// What is measured.
  let metric: Metric?
  let values: SeedValues
  /// The names of the experiments in the report and their seeds.
  private let seeds: [(name: String, seeds: [UInt32])]

  init(
    title: String, experiments: [(title: String, result: ExperimentResult)], values: SeedValues
  ) {
    self.title = title
    self.values = values
    metric = experiments.lazy.compactMap { $0.result.experiment.metric(named: values.name) }.first
    strips = experiments.map { title, result in
      let experiment = result.experiment
      let recorded = experiment.recordedName(of: values.name) ?? values.name
      let numbers = result.values(
        of: ResultQuantity(experiment: experiment.name, part: values.part, name: recorded))
      return SeedStrip(
        name: title, values: numbers,
        interval: values.interval.bounds(of: [numbers.filter(\.isFinite)])[0])
    }
    seeds = experiments.map { ($0.result.experiment.name, $0.result.runs.map(\.seed)) }
  }

  /// What the axis measures: `Test accuracy`.
  private var label: String {
    let part = values.part == .train ? "Training" : "Test"
    return "\(part) \(CurvesFigure.label(of: metric).lowercasedFirst)"
  }

  /// Mean, range and interval of each experiment.
  var description: String {
    SeedDistributionDescription(strips, label: label).text
      + " The interval is the \(values.interval.inWords)."
  }

  /// A line for each seed: `experiment,seed,` and what is measured.
  var csv: String {
    var lines = ["experiment,seed,\(values.part.seriesName(values.name))"]
    for (strip, (name, seeds)) in zip(strips, seeds) {
      lines += zip(seeds, strip.values).map { "\(name),\($0),\($1)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    .seedDistribution(
      title: title, summary: summary, label: label,
      scale: values.xscale.kind(for: strips.lazy.flatMap(\.finite)),
      bounds: metric?.bounds ?? -.infinity ... .infinity, strips: strips,
      interval: "mean, \(values.interval.inWords)")
  }
}

extension String {
  /// With a small first letter, unless the second one is large too, as in "ROC", or is no letter, as in "R²".
  fileprivate var lowercasedFirst: String {
    guard let first, dropFirst().first?.isLowercase == true else { return self }
    return first.lowercased() + dropFirst()
  }
}
