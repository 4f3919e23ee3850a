/// Reads the rows of a sparse table, as the bytes of its file come by.
struct SparseTableReader: TableRowReading {
  private let head: SparseTableFile.Head
  let scanner: TableCellScanner
  private let numbers: DecimalReader
  private let meanings: SparseNumber
  private let path: String
  /// The place of each column of the file among those that are read; -1 for one that is not.
  private let slots: [Int]
  /// The line that the next row begins in, from 1.
  var line: Int
  /// All rows are read.
  var isDone: Bool { false }
  /// What has been read so far.
  private(set) var table: SparseTable

  init(_ columns: [Int], head: SparseTableFile.Head, path: String, line: Int) {
    self.head = head
    self.path = path
    self.line = line
    scanner = TableCellScanner(separator: head.separator.byte)
    numbers = DecimalReader(point: head.decimal.byte)
    meanings = SparseNumber(point: head.decimal)
    slots = head.names.indices.map { columns.firstIndex(of: $0) ?? -1 }
    table = SparseTable(rows: 0, columns: columns.map { _ in SparseTable.Column() })
  }

  /// Makes room for the rows of a file, judging by those that were read, so that no column is copied as it grows.
  ///
  /// - Parameters:
  ///   - fileSize: How many bytes the file has; 0 where that is not known.
  ///   - read: How many of them were read.
  ///   - most: About how many rows there will be at most at a time.
  mutating func reserve(fileSize: Int, read: Int, most: Int) {
    guard table.rows > 0, read > 0, fileSize > read else { return }
    let rows = min(
      Double(table.rows) * Double(fileSize) / Double(read) * 1.25, Double(most) * 1.05)
    let share = rows / Double(table.rows)
    for column in table.columns.indices {
      let count = Double(table.columns[column].values.count) * share
      table.columns[column].values.reserveCapacity(Int(count) + 1)
    }
  }

  /// Takes all rows away, and keeps the room for others.
  mutating func removeRows() { table.removeRows() }

  /// Reads a row; `nil` where its end is not in sight.
  mutating func readRow(
    _ start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) throws(DatasetError) -> UnsafePointer<UInt8>? {
    let count = slots.count
    var place = start
    var lines = 1
    for column in 0..<count {
      if let end = readPlain(place, slot: slots[column]) {
        place = end
      } else {
        let context = TableRowContext(path: path, line: line, start: start)
        guard let cell = try scanner.cell(at: place, before: limit, in: context) else {
          dropUnfinishedRow()
          return nil
        }
        if slots[column] >= 0 {
          switch meanings.meaning(of: cell.text) {
          case .missing: break
          case .number(let value): table.columns[slots[column]].append(value, row: table.rows)
          case .other where isHeader(start, before: limit): return endOfLine(from: cell.end)
          case .other: throw noNumber(cell, column, context)
          }
        }
        lines += cell.lines
        place = cell.end
      }
      if place.pointee == scanner.separator {
        if column < count - 1 {
          place += 1
        } else {
          // Some tools end each row with a separator, but not the one of names.
          guard let end = endOfBlank(place + 1) else {
            throw ragged(place, start: start, before: limit)
          }
          place = end
        }
      } else if column < count - 1 {
        // Others do the reverse.
        guard column == count - 2, head.names[count - 1].isEmpty else {
          throw ragged(place, start: start, before: limit)
        }
        break
      }
    }
    table.rows += 1
    line += lines
    return scanner.lineBegin(after: place)
  }

  /// Reads a value without quotation marks that is a plain number or that nobody asked for; `nil` for any other.
  @inline(__always)
  private mutating func readPlain(
    _ start: UnsafePointer<UInt8>, slot: Int
  ) -> UnsafePointer<UInt8>? {
    var place = start
    while scanner.isSpace(place.pointee) { place += 1 }
    if slot < 0 {
      guard place.pointee != UInt8(ascii: "\"") else { return nil }
      while !scanner.isEnd(place.pointee) { place += 1 }
      return place
    }
    guard let (value, end) = numbers.read(place) else { return nil }
    place = end
    while scanner.isSpace(place.pointee) { place += 1 }
    guard scanner.isEnd(place.pointee) else { return nil }
    table.columns[slot].append(value, row: table.rows)
    return place
  }

  /// The end of a line that has nothing more; `nil` where it has.
  private func endOfBlank(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var place = start
    while scanner.isSpace(place.pointee) { place += 1 }
    return scanner.isLineEnd(place) ? place : nil
  }

  private mutating func dropUnfinishedRow() {
    for column in table.columns.indices { table.columns[column].drop(row: table.rows) }
  }
}

// MARK: Rows that are not rows of numbers

extension SparseTableReader {
  /// Whether a row repeats the names of the columns, as where a log was appended to another.
  private func isHeader(_ start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>) -> Bool {
    cells(of: start, before: limit).map { String(decoding: $0.text, as: UTF8.self) } == head.names
  }

  /// Goes on after the row, of which nothing was read.
  private mutating func endOfLine(from place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var place = place
    while !scanner.isLineEnd(place) { place += 1 }
    line += 1
    return scanner.lineBegin(after: place)
  }

  private func cells(
    of start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) -> [TableCell] {
    let context = TableRowContext(path: path, line: line, start: start)
    var cells: [TableCell] = []
    var place = start
    while let cell = try? scanner.cell(at: place, before: limit, in: context) {
      cells.append(cell)
      guard cell.end.pointee == scanner.separator else { break }
      place = cell.end + 1
    }
    return cells
  }

  private func noNumber(
    _ cell: TableCell, _ column: Int, _ context: TableRowContext
  ) -> DatasetError {
    context.error(
      "column '\(head.names[column])' has \(cell.summary), which is no number",
      advice: "correct it, or leave it empty where there is no value", at: cell.start)
  }

  private func ragged(
    _ place: UnsafePointer<UInt8>, start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) -> DatasetError {
    let context = TableRowContext(path: path, line: line, start: start)
    let count = cells(of: start, before: limit).count
    return context.error(
      "this row has \(count) \(count == 1 ? "value" : "values"), and the table \(head.names.count) columns",
      advice: "give every row a value for each column, and quote values that contain the separator",
      at: place)
  }
}

extension SparseTable.Column {
  /// Takes away the value of a row, which has to be the last one.
  fileprivate mutating func drop(row: Int) {
    guard let last = values.indices.last, self.row(at: last) == row else { return }
    removeLast()
  }
}
