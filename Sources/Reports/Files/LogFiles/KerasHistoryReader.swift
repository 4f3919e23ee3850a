internal import Datasets

/// Reads Keras's `History.history` as JSON: names and lists of a number an epoch, `{"loss": [0.7, 0.6], "val_loss": [0.8, 0.7]}`.
///
/// It may be the value of a key `history`, and a list may be a mapping from places to numbers, as pandas writes a column.
/// With `validation_freq=k` the lists of the validation data are shorter: their numbers belong to the epochs k, 2k, ….
struct KerasHistoryReader {
  private let node: SourceNode
  private let lists: [(name: String, items: [SourceNode])]

  /// `nil` for a value of another form.
  init?(_ node: SourceNode) {
    var node = node
    if let inner = node["history"], !inner.entries.isEmpty { node = inner }
    lists = node.entries.compactMap { entry in Self.items(of: entry.value).map { (entry.key, $0) } }
    guard lists.contains(where: { $0.items.contains { LogNumber.value(of: $0) != nil } }) else {
      return nil
    }
    self.node = node
  }

  private static func items(of node: SourceNode) -> [SourceNode]? {
    switch node.content {
    case .sequence(let items): return items
    case .mapping(let entries):
      let places = entries.map(\.key)
      return places == places.indices.map(String.init) ? entries.map(\.value) : nil
    case .scalar: return nil
    }
  }

  func log(path: String, _ choose: LogColumnChoice) throws(Diagnostics) -> TrainingLog {
    let epochs = lists.map(\.items.count).max() ?? 0
    let chosen: [String]
    do throws(Diagnostic) {
      chosen = try choose(
        LogColumns(
          names: lists.map(\.name),
          areNumbers: lists.map { list in
            list.items.first { !$0.isNothing }.map { LogNumber.value(of: $0) != nil } ?? true
          }, position: node.position))
    } catch {
      throw Diagnostics(error)
    }
    var columns: [TrainingLog.Column] = []
    for (name, items) in lists where chosen.contains(name) {
      // Every k-th epoch was evaluated, as far as there are whole k.
      let step = items.isEmpty ? 1 : epochs / items.count
      let isThinned = step > 1 && name.hasPrefix("val_")
      var content = SparseTable.Column()
      for (index, item) in items.enumerated() {
        let row = isThinned ? step * (index + 1) - 1 : index
        content.append(try LogNumber.value(of: item, in: name), row: row)
      }
      columns.append(TrainingLog.Column(name: name, content: content))
    }
    return TrainingLog(
      path: path, format: .keras, experiment: nil, runs: [TrainingLog.Run(columns: columns)])
  }
}
