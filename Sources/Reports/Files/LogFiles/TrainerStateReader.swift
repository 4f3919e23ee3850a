internal import Datasets

/// Reads the `trainer_state.json` of Hugging Face's `Trainer`: a mapping whose `log_history` is a list of records, or that
/// list by itself, or any other list of records.
///
/// A record has what was logged at one moment: `loss` with `learning_rate` and `grad_norm`, or `eval_loss` with metrics and
/// times, each with `epoch` and `step`. The last one sums the training up (`train_runtime`, `train_loss`) and is no part of
/// the curves.
struct TrainerStateReader {
  private let position: SourcePosition
  private let records: [SourceNode]
  /// The keys of all records, in the order in which they come.
  private let names: [String]

  /// `nil` for a value of another form.
  init?(_ node: SourceNode) {
    let list = node["log_history"] ?? node
    guard case .sequence(let items) = list.content, !items.isEmpty,
      items.allSatisfy({ !$0.entries.isEmpty })
    else { return nil }
    position = list.position
    records = items.filter { $0["train_runtime"] == nil }
    var seen: Set<String> = []
    names = records.flatMap { $0.entries.map(\.key) }.filter { seen.insert($0).inserted }
  }

  func log(path: String, _ choose: LogColumnChoice) throws(Diagnostics) -> TrainingLog {
    let chosen: [String]
    do throws(Diagnostic) {
      chosen = try choose(
        LogColumns(names: names, areNumbers: names.map(isNumber), position: position))
    } catch {
      throw Diagnostics(error)
    }
    var columns: [TrainingLog.Column] = []
    for name in chosen {
      var content = SparseTable.Column()
      for (row, record) in records.enumerated() {
        guard let value = record[name], !value.isNothing else { continue }
        content.append(try LogNumber.value(of: value, in: name), row: row)
      }
      columns.append(TrainingLog.Column(name: name, content: content))
    }
    return TrainingLog(
      path: path, format: .trainer, experiment: nil, runs: [TrainingLog.Run(columns: columns)])
  }

  /// Whether the first value of a name is a number.
  private func isNumber(_ name: String) -> Bool {
    let values = records.lazy.compactMap { $0[name] }
    return values.first { !$0.isNothing }.map { LogNumber.value(of: $0) != nil } ?? true
  }
}
