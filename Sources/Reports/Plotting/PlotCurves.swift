internal import Figures
internal import Training

/// The panels of a figure of logs, with a curve for each group of runs.
struct PlotCurves {
  /// The panels, the loss first.
  var panels: [LearningCurvePanel]
  /// What the bands show; `nil` where there are none.
  private(set) var band: String?
  /// Whether there is one curve alone, of which a legend would say nothing.
  let isPlain: Bool
  /// Which runs were left out of a mean.
  private(set) var warnings: [Diagnostic] = []

  init(
    _ logs: [(log: TrainingLog, choice: PlotChoice)], _ places: [[LogPlaces]],
    _ groups: [RunGroup], _ options: PlotOptions
  ) {
    let source = Source(logs: logs, places: places)
    let quantities = logs.flatMap { $0.choice.panels.map(\.quantity) }.uniqued()
    let main = quantities.min { PlotQuantity($0).rank < PlotQuantity($1).rank } ?? ""
    var kept: [RunGroup] = []
    for group in groups {
      let (runs, warnings) = source.settled(group, main: main)
      kept.append(RunGroup(name: group.name, runs: runs))
      self.warnings += warnings
    }
    let seeds = kept.map(\.runs.count).max() ?? 1
    if seeds > 1 {
      let isSame = kept.allSatisfy { $0.runs.count == seeds }
      band = "\(options.interval.inWords), \(isSame ? "" : "up to ")\(seeds) seeds"
    }
    var panels = quantities.map { quantity in
      let curves = kept.map { source.curve(of: quantity, group: $0, options.interval) }
      return LearningCurvePanel(quantity, curves, logs.compactMap(\.log.experiment).first, options)
    }
    if options.y.count > 1, panels.count > 1 {
      panels = [Self.merged(panels, options)]
    } else if options.y.isEmpty, options.panels.isEmpty {
      panels = Self.sorted(panels)
    }
    isPlain =
      panels.allSatisfy { $0.curves.count == 1 } && !options.y.isEmpty
      && panels.allSatisfy { $0.curves[0].test.isEmpty || $0.curves[0].train.isEmpty }
    self.panels = panels
  }

  /// The loss first, and no metric that is the loss again.
  private static func sorted(_ panels: [LearningCurvePanel]) -> [LearningCurvePanel] {
    let ranked = panels.enumerated().sorted {
      (PlotQuantity($0.element.name).rank, $0.offset)
        < (PlotQuantity($1.element.name).rank, $1.offset)
    }.map(\.element)
    guard let loss = ranked.first else { return [] }
    return [loss] + ranked.dropFirst().filter { $0.curves != loss.curves }
  }

  /// All columns that were asked for in one panel, each with a colour.
  private static func merged(
    _ panels: [LearningCurvePanel], _ options: PlotOptions
  ) -> LearningCurvePanel {
    let isSingle = panels.allSatisfy { $0.curves.count == 1 }
    let curves = panels.flatMap { panel in
      panel.curves.map { curve in
        var curve = curve
        curve.name = isSingle ? panel.name : "\(curve.name): \(panel.name)"
        return curve
      }
    }
    let bounds = panels.map(\.bounds)
    return LearningCurvePanel(
      label: "", name: "value",
      bounds: (bounds.map(\.lowerBound).min() ?? 0)...(bounds.map(\.upperBound).max() ?? .infinity),
      curves: curves, scale: options.yScale.kind(for: curves.lazy.flatMap { $0.train.values }))
  }
}

/// Gives the series of runs.
private struct Source {
  let logs: [(log: TrainingLog, choice: PlotChoice)]
  let places: [[LogPlaces]]

  func series(
    _ quantity: String, _ side: KeyPath<PlotChoice.Panel, String?>, _ run: (log: Int, run: Int)
  ) -> LearningCurve.Series {
    let panel = logs[run.log].choice.panels.first { $0.quantity == quantity }
    guard let name = panel?[keyPath: side],
      let column = logs[run.log].log.runs[run.run][column: name]
    else { return LearningCurve.Series(values: []) }
    return places[run.log][run.run].series(column)
  }

  /// The runs of a group that go into its mean: all, or those that did not diverge where some did.
  func settled(
    _ group: RunGroup, main: String
  ) -> (runs: [(log: Int, run: Int)], warnings: [Diagnostic]) {
    guard group.runs.count > 1 else { return (group.runs, []) }
    let diverged = group.runs.map { run in
      [\PlotChoice.Panel.train, \.test].contains { side in
        series(main, side, run).values.last.map { !$0.isFinite } ?? false
      }
    }
    guard diverged.contains(true), diverged.contains(false) else { return (group.runs, []) }
    let out = zip(group.runs, diverged).filter(\.1).map(\.0)
    let warnings = out.map { run in
      let log = logs[run.log].log
      let seed = log.runs.count > 1 ? log.runs[run.run].seed.map { " of seed \($0)" } ?? "" : ""
      return Diagnostic(
        .warning, file: log.path, message: "the run\(seed) diverged and is left out of the mean")
    }
    return (zip(group.runs, diverged).filter { !$1 }.map(\.0), warnings)
  }

  func curve(of quantity: String, group: RunGroup, _ interval: SeedInterval) -> LearningCurve {
    func mean(_ side: KeyPath<PlotChoice.Panel, String?>) -> LearningCurve.Series {
      SeedMean(group.runs.map { series(quantity, side, $0) }, interval: interval).series
    }
    return LearningCurve(
      name: group.name, train: mean(\.train), test: mean(\.test), runs: group.runs.count)
  }
}

extension LearningCurvePanel {
  fileprivate init(
    _ name: String, _ curves: [LearningCurve], _ experiment: Experiment?, _ options: PlotOptions
  ) {
    let quantity = PlotQuantity(name, of: experiment, range: Self.range(of: curves))
    self.init(
      label: quantity.label, name: name, isHigherBetter: quantity.isHigherBetter,
      bounds: quantity.bounds, curves: curves,
      // A share has nothing to spread over decades.
      scale: quantity.bounds.upperBound < .infinity
        ? .linear
        : options.yScale.kind(for: curves.lazy.flatMap { $0.train.values + $0.test.values }))
  }

  private static func range(of curves: [LearningCurve]) -> ClosedRange<Double>? {
    var range: ClosedRange<Double>?
    for series in curves.flatMap({ [$0.train, $0.test] }) {
      for value in series.values where value.isFinite {
        range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
      }
    }
    return range
  }
}

extension PlotQuantity {
  /// A quantity of which only the name is known.
  fileprivate init(_ name: String) { self.init(name, of: nil, range: nil) }
}
