internal import Datasets
internal import Training

/// Reads Lossbook's own history file, of one run or of several.
struct HistoryLogReader {
  private let history: HistoryFile
  private let position: SourcePosition

  init(_ text: SourceText) throws(Diagnostics) {
    history = try HistoryFile(reading: text)
    position = text.start
  }

  func log(path: String, _ choose: LogColumnChoice) throws(Diagnostics) -> TrainingLog {
    let experiment = history.experiment
    let names = history.runs.first?.history.series.map(\.name) ?? []
    let chosen: [String]
    do throws(Diagnostic) {
      chosen = try choose(
        LogColumns(
          names: names, areNumbers: names.map { _ in true }, position: position,
          known: ["loss"] + experiment.ownMetrics.map(\.name)))
    } catch {
      throw Diagnostics(error)
    }
    let runs = history.runs.map { run in
      TrainingLog.Run(
        seed: run.seed,
        columns: chosen.compactMap { name in
          guard var values = run.history[name] else { return nil }
          // The epoch that diverged was not recorded.
          if run.divergedAtEpoch == values.count + 1 { values.append(.nan) }
          return TrainingLog.Column(name: name, content: SparseTable.Column(values: values))
        })
    }
    return TrainingLog(path: path, format: .lossbook, experiment: experiment, runs: runs)
  }
}
