internal import Datasets

extension TrainingLog {
  /// Reads a table with a header: what Keras's CSVLogger and PyTorch Lightning's write, and any other.
  ///
  /// Lightning writes a row for each call of its logger, in which only what was logged together has values.
  static func read(
    _ file: consuming SparseTableFile, path: String, named name: String,
    thinning plan: () -> RowThinning.Plan?, _ choose: LogColumnChoice
  ) throws(Diagnostics) -> TrainingLog {
    do throws(DatasetError) {
      guard let head = try file.head() else {
        throw DatasetError(
          key: "file", message: "there is nothing in it", advice: "name a log with rows")
      }
      let chosen: [String]
      do throws(Diagnostic) {
        chosen = try choose(
          LogColumns(
            names: head.names, areNumbers: head.areNumbers,
            position: SourcePosition(file: name, line: head.line)))
      } catch {
        let place = error.line.map { TablePlace(path: name, line: $0, column: error.column) }
        throw DatasetError(key: "file", message: error.message, advice: error.advice, at: place)
      }
      let places = chosen.compactMap { head.names.firstIndex(of: $0) }
      let isSparse = isOfLightning(head.names)
      let plan = plan()
      var thinning = plan.map { RowThinning($0, isEmptyGap: !isSparse) }
      let table = try file.read(places, under: head, portion: plan?.portion ?? .max) {
        thinning?.add($0)
      }
      if var thinning, thinning.total > 0 {
        thinning.add(table)
        return TrainingLog(
          path: path, format: .table, experiment: nil,
          runs: [Run(thinning, names: places.map { head.names[$0] })])
      }
      let columns = zip(places, table.columns).map { place, content in
        Column(
          name: head.names[place], content: isSparse ? content : content.filled(rows: table.rows))
      }
      guard table.rows > 0 else {
        throw DatasetError(
          key: "file", message: "this has a header and no rows", advice: "name a log with rows")
      }
      return TrainingLog(
        path: path, format: .table, experiment: nil, runs: [Run(columns: columns)])
    } catch {
      let (line, column) = (error.place?.line, error.place?.column)
      throw Diagnostics(
        Diagnostic(
          file: name, line: line, column: column, message: error.message, advice: error.advice))
    }
  }

  /// Whether epochs and steps are both counted, as in Lightning's tables, where an empty value was not logged.
  private static func isOfLightning(_ names: [String]) -> Bool {
    names.contains(where: SeriesName.isEpoch) && names.contains(where: SeriesName.isStep)
  }
}

extension TrainingLog.Run {
  /// What is left of a long table.
  fileprivate init(_ thinning: RowThinning, names: [String]) {
    self.init(
      columns: names.indices.map { index in
        let (content, known) = thinning.column(index)
        return TrainingLog.Column(name: names[index], content: content, thinning: known)
      }, numbers: thinning.numbers)
  }
}

extension SparseTable.Column {
  /// The column with NaN in its empty rows where most rows have a value: there an empty one is NaN as pandas writes it.
  fileprivate func filled(rows: Int) -> SparseTable.Column {
    guard values.count < rows, 2 * values.count > rows else { return self }
    var filled = [Double](repeating: .nan, count: rows)
    for (index, value) in values.enumerated() { filled[row(at: index)] = value }
    return SparseTable.Column(values: filled)
  }
}
