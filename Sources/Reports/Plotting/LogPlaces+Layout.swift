internal import Datasets

extension LogPlaces {
  /// The axis that all logs of a figure share, and where the rows of each run stand along it.
  struct Layout {
    var axis: String
    var isCount: Bool
    /// By log and run.
    var places: [[LogPlaces]]
  }

  /// Chooses epochs where every drawn column has one value an epoch, otherwise steps; the column that was asked for.
  ///
  /// - Throws: That the logs have no axis in common.
  static func layout(
    of logs: [(log: TrainingLog, choice: PlotChoice)]
  ) throws(Diagnostics) -> Layout {
    if let name = logs.first?.choice.x {
      let places = logs.map { log, choice in
        log.runs.map { run in
          choice.x.flatMap { run[$0] }.map {
            LogPlaces(column: $0, named: name, rows: run.rows)
          } ?? LogPlaces(numbers: run.numbers)
        }
      }
      return Layout(axis: name, isCount: false, places: places)
    }
    let byEpoch = logs.map { log, choice in log.runs.map { epochs(of: $0, choice) } }
    if let places = all(byEpoch) { return layout(places) }
    let byStep = logs.map { log, choice in log.runs.map { steps(of: $0, choice) } }
    if let places = all(byStep) { return layout(places) }
    let without = byStep.firstIndex { $0.contains { $0 == nil } } ?? 0
    let other = logs.indices.first { $0 != without } ?? 0
    guard logs.count > 1, without != other else {
      return layout(logs.map { $0.log.runs.map { LogPlaces(numbers: $0.numbers) } })
    }
    throw Diagnostics(
      Diagnostic(
        file: logs[without].log.path,
        message: "this counts epochs alone, and \(logs[other].log.path) steps within them",
        advice:
          "draw what is logged once an epoch with --panels, or name the columns with --x and --y"
      ))
  }

  private static func layout(_ places: [[LogPlaces]]) -> Layout {
    let first = places.joined().first ?? .rows
    return Layout(
      axis: first.axis, isCount: places.joined().allSatisfy(\.isCount), places: places)
  }

  private static func all(_ places: [[LogPlaces?]]) -> [[LogPlaces]]? {
    let found = places.map { $0.compactMap(\.self) }
    return zip(found, places).allSatisfy { $0.count == $1.count } ? found : nil
  }

  private static func epochs(of run: TrainingLog.Run, _ choice: PlotChoice) -> LogPlaces? {
    guard let name = choice.epochs, let column = run[name] else {
      return choice.steps == nil ? LogPlaces(numbers: run.numbers) : nil
    }
    let places = LogPlaces(
      counting: column, named: name, rows: run.rows, numbers: run.numbers, isEpochs: true)
    let drawn = choice.panels.flatMap { [$0.train, $0.test] }.compactMap(\.self)
      .compactMap { run[$0] }
    return places.flatMap { places in drawn.allSatisfy(places.tellsApart) ? places : nil }
  }

  private static func steps(of run: TrainingLog.Run, _ choice: PlotChoice) -> LogPlaces? {
    guard let name = choice.steps, let column = run[name] else { return nil }
    return LogPlaces(
      counting: column, named: name, rows: run.rows, numbers: run.numbers, isEpochs: false)
  }
}

extension TrainingLog.Run {
  /// How many rows the columns reach over.
  fileprivate var rows: Int {
    columns.map { column in
      column.content.values.isEmpty
        ? 0 : column.content.row(at: column.content.values.count - 1) + 1
    }.max() ?? 0
  }
}
