extension TableFile {
  /// The names of the columns: those of the first row, or `x0`, `x1`, … by place where there is no header.
  ///
  /// - Throws: The first problem of a name, at its place.
  func columnNames(
    of sample: TableSample, hasHeader: Bool, _ context: TableRowContext
  ) throws(DatasetError) -> [String] {
    guard let first = sample.rows.first else { return [] }
    guard hasHeader else { return first.indices.map { "x\($0)" } }
    var seen: [String: Int] = [:]
    var names: [String] = []
    for (place, cell) in first.enumerated() {
      let name = String(decoding: cell.text, as: UTF8.self)
      // Without a list of inputs every column is one, and pandas writes its index below no name.
      guard !name.isEmpty || features != nil else {
        throw context.error(
          "column \(place) has no name", advice: "give it one, or list the inputs as 'features'",
          at: cell.start)
      }
      if let other = seen[name], !name.isEmpty {
        throw context.error(
          "the columns \(other) and \(place) are both called '\(name)'",
          advice: "rename one of them", at: cell.start)
      }
      seen[name] = place
      names.append(name)
    }
    return names
  }
}
