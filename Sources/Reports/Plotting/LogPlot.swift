package import Figures
internal import Training

/// The figure of some logs, with its numbers and with what has to be said about it.
package struct LogPlot: Sendable {
  /// The figure.
  package let figure: Figure
  /// The numbers that it draws.
  package let table: LearningCurveTable
  /// What was left out, and what else a reader has to know.
  package let warnings: [Diagnostic]

  /// More panels are drawn only where they are asked for.
  private static let mostPanels = 4

  /// Reads logs and composes their figure.
  ///
  /// - Parameters:
  ///   - arguments: The files.
  ///   - options: What is drawn, and how.
  /// - Throws: What is wrong with the files or with the options for them.
  package init(of arguments: LogArguments, _ options: PlotOptions) throws(Diagnostics) {
    var read: [(log: TrainingLog, choice: PlotChoice)] = []
    let isAlone = RunGroup.areAlone(arguments, by: options.grouping)
    for (path, isAlone) in zip(arguments.paths, isAlone) {
      read.append(try Self.read(path, options, isThinned: isAlone && !options.keepsAll))
    }
    let logs = read.map(\.log)
    let groups = RunGroup.groups(of: logs, named: arguments, by: options.grouping)
    let layout = try LogPlaces.layout(of: read)
    var curves = PlotCurves(read, layout.places, groups, options)
    var warnings = curves.warnings
    if options.panels.isEmpty, options.y.isEmpty, curves.panels.count > Self.mostPanels {
      let rest = curves.panels.dropFirst(Self.mostPanels).map(\.name).joined(separator: ", ")
      warnings.append(
        Diagnostic(
          .warning, message: "not drawn: \(rest)", advice: "name what to draw with --panels"))
      curves.panels.removeSubrange(Self.mostPanels...)
    }
    guard
      curves.panels.contains(where: { $0.curves.contains { !$0.train.isEmpty || !$0.test.isEmpty } }
      )
    else {
      throw Diagnostics(
        Diagnostic(
          file: arguments.paths.first, message: "there is nothing to draw in it",
          advice: "name columns with values, with --x and --y"))
    }
    var x = Axis.epochs
    x.label = layout.axis
    x.scale = layout.axis == Axis.epochs.label ? .integer : .linear
    if let scale = options.xScale {
      let curves = curves.panels.flatMap(\.curves)
      x.scale = scale.kind(for: curves.lazy.flatMap { $0.train.positions + $0.test.positions })
    }
    var figure = Figure.learningCurves(
      title: options.title ?? Self.title(of: groups), panels: curves.panels, x: x,
      band: curves.band, showsBest: options.showsBest,
      smoothing: options.smoothing.flatMap { $0 > 0 ? .movingAverage(weight: $0) : nil })
    if curves.isPlain { figure.legend = .hidden }
    figure.source = PlotDigest(title: figure.title, axis: x, curves, options).text
    self.figure = figure
    table = LearningCurveTable(curves.panels, x: layout.axis)
    self.warnings = warnings
  }

  private static func read(
    _ path: String, _ options: PlotOptions, isThinned: Bool
  ) throws(Diagnostics) -> (log: TrainingLog, choice: PlotChoice) {
    var choice: PlotChoice?
    let log = try TrainingLog(
      contentsOf: path, thinning: { isThinned ? choice.map { .init($0, options) } : nil }
    ) { columns throws(Diagnostic) in
      let made = try PlotChoice(columns, options)
      choice = made
      return made.columns
    }
    guard let choice else {
      throw Diagnostics(Diagnostic(file: path, message: "this has no columns"))
    }
    return (log, choice)
  }

  /// `hinge`, `hinge, mse and mae`, `7 runs`.
  private static func title(of groups: [RunGroup]) -> String {
    let names = groups.map(\.name)
    guard let last = names.last else { return "" }
    guard names.count > 1 else { return last }
    guard names.count <= 3 else { return "\(names.count) runs" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
