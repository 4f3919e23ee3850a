internal import Figures
internal import Training

/// What the seeds of experiments ended with: what is drawn, said and tabulated of it.
struct SeedsFigure: FigureContent {
  var title: String
  let strips: [Strip]
  /// What is measured.
  let metric: Metric?
  let values: SeedValues

  /// The seeds of one experiment.
  struct Strip {
    /// What readers call it.
    var title: String
    /// Its name in the report.
    var name: String
    /// The seeds that ended with a number, with it.
    var seeds: [(seed: UInt32, value: Double)]
    /// How many runs diverged or ended with no number.
    var left: Int
    /// What sums the numbers up; `nil` where there is none.
    var summary: Summary?
    /// What the bar at the mean spans.
    var interval: ClosedRange<Double>?
  }

  init(
    title: String, experiments: [(title: String, result: ExperimentResult)], values: SeedValues
  ) {
    self.title = title
    self.values = values
    metric = experiments.lazy.compactMap { $0.result.experiment.metric(named: values.name) }.first
    strips = experiments.map { Strip($0.title, $0.result, values) }
  }

  /// A line for each seed: `experiment,seed,` and what is measured; nothing for a run that diverged.
  var csv: String {
    var lines = ["experiment,seed,\(values.part.seriesName(values.name))"]
    for strip in strips {
      lines += strip.seeds.map { "\(strip.name),\($0.seed),\($0.value)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension SeedsFigure.Strip {
  fileprivate init(_ title: String, _ result: ExperimentResult, _ values: SeedValues) {
    let name = result.experiment.name
    let recorded = result.experiment.recordedName(of: values.name) ?? values.name
    let all = result.values(
      of: ResultQuantity(experiment: name, part: values.part, name: recorded))
    let seeds = zip(result.runs, all).filter { $1.isFinite }.map { (seed: $0.seed, value: $1) }
    let numbers = seeds.map(\.value)
    self.init(
      title: title, name: name, seeds: seeds, left: all.count - seeds.count,
      summary: Summary(numbers), interval: values.interval.bounds(of: [numbers])[0])
  }
}
extension SeedsFigure {
  func figure(summary: String) -> Figure {
    Figure(title: title, summary: summary, panels: [[Panel(x: Axis(), y: Axis(), marks: [])]])
  }
}
