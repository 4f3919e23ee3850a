extension TableFile {
  /// Reads the table.
  ///
  /// - Parameter stretch: How many bytes of the file are in memory at a time; longer rows make it longer.
  /// - Returns: The rows in the order of the file, what its columns are called and how it is written.
  /// - Throws: The first problem: at its place in the file, or of the key to blame.
  func read(
    stretch: Int = 1 << 18
  ) throws(DatasetError) -> (content: TableContent, layout: TableLayout) {
    // A column with any text is one of names, which shows at its last row in the worst case.
    if let numbers = try read(stretch, namesClasses: false) { return numbers }
    guard let names = try read(stretch, namesClasses: true) else {
      throw DatasetError(
        key: "file", message: "the table changed while it was read", advice: "read it again")
    }
    return names
  }

  /// Reads the table with its targets taken as names or as numbers; `nil` where there are names among numbers.
  private func read(
    _ stretch: Int, namesClasses: Bool
  ) throws(DatasetError) -> (content: TableContent, layout: TableLayout)? {
    var bytes = try TableBytes(path: path, capacity: stretch)
    let head = try readHead(&bytes)
    let columns = try TableColumns(self, names: head.names, hasHeader: head.hasHeader)
    guard !columns.features.isEmpty else { throw noInputs(head) }
    var reader = TableReader(
      self, separator: head.separator, columns: columns, line: head.nextLine,
      namesClasses: namesClasses)
    var done = head.offset
    var isFirst = true
    while true {
      let limit = bytes.lineEnd
      let next = try reader.readRows(bytes.start + done, before: bytes.start + limit)
      if reader.content.target.isRefused { return nil }
      done = next - UnsafePointer(bytes.start)
      if isFirst {
        reader.reserve(fileSize: bytes.fileSize, read: done)
        isFirst = false
      }
      if bytes.isLast {
        guard done == limit else { throw unclosed(at: reader.place) }
        break
      }
      try bytes.advance(over: done, row: reader.place)
      done = 0
    }
    guard reader.content.count > 0 else {
      throw DatasetError(
        key: "file", message: "'\(path)' has a header and no rows", advice: "give it some rows")
    }
    let layout = TableLayout(
      separator: head.separator, hasHeader: head.hasHeader,
      features: columns.features.map { head.names[$0] }, target: head.names[columns.target],
      hasTextTarget: namesClasses,
      sampleWeight: columns.sampleWeight.map { head.names[$0] },
      imputedCounts: reader.content.missingCounts)
    return (reader.takeContent(), layout)
  }

  /// What the beginning of a file tells.
  private struct Head {
    var separator: Separator
    var hasHeader: Bool
    var names: [String]
    /// Where the rows begin.
    var offset: Int
    /// The line that they begin in.
    var nextLine: Int
  }

  /// Reads as much of a file as it takes to tell how it is written.
  private func readHead(_ bytes: inout TableBytes) throws(DatasetError) -> Head {
    var line = 1
    var done = 0
    repeat {
      try bytes.advance(over: done, row: TablePlace(path: path, line: line))
      done = bytes.byteOrderMark
      let limit = UnsafePointer(bytes.start + bytes.lineEnd)
      var start = UnsafePointer(bytes.start + done)
      while start < limit, let next = TableCellScanner.any.lineBegin(afterBlankAt: start) {
        start = next
        line += 1
      }
      done = start - UnsafePointer(bytes.start)
      if start < limit,
        var head = try head(at: start, before: limit, line: line, isWhole: bytes.isLast)
      {
        head.offset += done
        return head
      }
    } while !bytes.isLast
    guard done < bytes.lineEnd else {
      throw DatasetError(
        key: "file", message: "'\(path)' is empty", advice: "give it a row for each example")
    }
    throw unclosed(at: TablePlace(path: path, line: line))
  }

  /// What the first rows tell; `nil` where there are too few in sight.
  private func head(
    at start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>, line: Int, isWhole: Bool
  ) throws(DatasetError) -> Head? {
    let context = TableRowContext(path: path, line: line, start: start)
    guard
      let sample = try TableSample(start, before: limit, separator: separator, in: context),
      let first = sample.rows.first, let last = first.last,
      // A header shows by what is below it.
      sample.rows.count > 1 || isWhole
    else { return nil }
    let hasHeader = header ?? sample.hasHeader(self)
    let names = try columnNames(of: sample, hasHeader: hasHeader, context)
    let begin = hasHeader ? TableCellScanner.any.lineBegin(after: last.end) : start
    return Head(
      separator: sample.separator, hasHeader: hasHeader, names: names, offset: begin - start,
      nextLine: line + (hasHeader ? 1 + first.reduce(0) { $0 + $1.lines } : 0))
  }

  private func noInputs(_ head: Head) -> DatasetError {
    if features != nil {
      return DatasetError(
        key: "features", message: "there are no inputs", advice: "name at least one column")
    }
    return DatasetError(
      key: "file",
      message:
        "'\(path)' has no column beside \(head.names.map { "'\($0)'" }.joined(separator: " and ")), where \(head.separator.rawValue)s separate values",
      advice: "give it inputs, or say what separates its values as 'separator'")
  }

  private func unclosed(at row: TablePlace) -> DatasetError {
    DatasetError(
      key: "file", message: "this row has a quotation mark that is not closed",
      advice: "close it, or write a quotation mark inside quotation marks twice", at: row)
  }
}
