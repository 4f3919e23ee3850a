/// Reads the rows of a table into numbers, as the bytes of its file come by.
struct TableReader: ~Copyable, TableRowReading {
  private let table: TableFile
  private let columns: TableColumns
  let scanner: TableCellScanner
  private let numbers: DecimalReader
  private let missing: MissingMarkers
  private let path: String
  /// The inputs of the row that is being read.
  private let row: UnsafeMutableBufferPointer<Double>
  /// The line that the next row begins in, from 1.
  var line: Int
  /// Whether there are names among targets that are read as numbers.
  var isDone: Bool { content.target.isRefused }
  /// What has been read so far.
  private(set) var content: TableContent

  /// Begins to read below the header.
  ///
  /// - Parameters:
  ///   - table: What the columns mean.
  ///   - separator: What stands between values.
  ///   - columns: The columns found.
  ///   - line: The line that the first row begins in.
  ///   - namesClasses: Whether the targets are read as names rather than as numbers.
  init(
    _ table: TableFile, separator: TableFile.Separator, columns: TableColumns, line: Int,
    namesClasses: Bool
  ) {
    self.table = table
    self.columns = columns
    self.line = line
    scanner = TableCellScanner(separator: separator.byte)
    numbers = DecimalReader(point: table.decimal.byte)
    missing = MissingMarkers(of: table)
    path = table.path
    row = .allocate(capacity: columns.features.count)
    row.initialize(repeating: 0)
    content = TableContent(features: columns.features.count, namesClasses: namesClasses)
  }

  deinit {
    row.deallocate()
  }

  /// Makes room for the rows of a file, judging by those that were read.
  ///
  /// Memory that is not written to costs nothing, and a larger block later would take a copy of all.
  mutating func reserve(fileSize: Int, read: Int) {
    guard content.count > 0, read > 0 else { return }
    let rows = Double(fileSize) / Double(read) * Double(content.count)
    content.reserve(rows: Int(rows * 1.25) + 1)
  }

  /// What has been read, at the end.
  consuming func takeContent() -> TableContent { content }

  /// Where the row begins that comes next.
  var place: TablePlace { TablePlace(path: path, line: line) }

  /// Reads a row; `nil` where its end is not in sight.
  mutating func readRow(
    _ start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) throws(DatasetError) -> UnsafePointer<UInt8>? {
    let count = columns.roles.count
    var place = start
    var lines = 1
    for column in 0..<count {
      if let end = readNumber(place, columns.roles[column]) {
        place = end
      } else {
        let context = TableRowContext(path: path, line: line, start: start)
        guard let cell = try scanner.cell(at: place, before: limit, in: context) else {
          content.dropUnfinishedRow()
          return nil
        }
        try read(cell, column, context)
        lines += cell.lines
        place = cell.end
      }
      if place.pointee == scanner.separator {
        guard column < count - 1 else { throw ragged(place, start: start, before: limit) }
        place += 1
      } else if column < count - 1 {
        throw ragged(place, start: start, before: limit)
      }
    }
    content.finishRow(row)
    line += lines
    return scanner.lineBegin(after: place)
  }

  /// Reads a number that is all of a value; `nil` where anything else has to be looked at.
  @inline(__always)
  private mutating func readNumber(
    _ start: UnsafePointer<UInt8>, _ role: TableColumns.Role
  ) -> UnsafePointer<UInt8>? {
    var place = start
    while scanner.isSpace(place.pointee) { place += 1 }
    guard let (value, end) = numbers.read(place) else { return nil }
    place = end
    while scanner.isSpace(place.pointee) { place += 1 }
    guard scanner.isEnd(place.pointee), value.isFinite else { return nil }
    switch role {
    case .feature(let index):
      guard !missing.contains(value) else { return nil }
      row[index] = value
    case .target:
      guard !content.target.areNames, !missing.contains(value) else { return nil }
      content.target.append(value)
    case .sampleWeight:
      guard value >= 0, !missing.contains(value) else { return nil }
      content.sampleWeights.append(value)
    case .ignored: break
    }
    return place
  }
}

// MARK: Other values

extension TableReader {
  /// Takes in a value that is no plain number.
  private mutating func read(
    _ cell: TableCell, _ column: Int, _ context: TableRowContext
  ) throws(DatasetError) {
    let role = columns.roles[column]
    if case .ignored = role { return }
    let number = numbers.number(in: cell.text)
    let isMissing = missing.contains(cell.text) || number.map { missing.contains($0) } ?? false
    switch role {
    case .ignored: return
    case .feature(let index):
      if isMissing {
        row[index] = .nan
        if content.firstMissing[index] == nil {
          content.firstMissing[index] = context.place(of: cell.start)
        }
      } else {
        row[index] = try finite(number, cell, column, context)
      }
    case .target:
      if isMissing { throw missingTarget(cell, column, context) }
      if content.target.areNames {
        content.target.append(cell.text)
      } else if number == nil, table.targetType != .continuous {
        content.target.isRefused = true
      } else {
        content.target.append(try finite(number, cell, column, context))
      }
    case .sampleWeight:
      let weight = isMissing ? -1 : try finite(number, cell, column, context)
      guard weight >= 0 else {
        throw context.error(
          "the weight '\(columns.names[column])' cannot be \(isMissing ? "missing" : cell.summary)",
          advice: "give every row a number of at least 0", at: cell.start)
      }
      content.sampleWeights.append(weight)
    }
  }

  private func finite(
    _ number: Double?, _ cell: TableCell, _ column: Int, _ context: TableRowContext
  ) throws(DatasetError) -> Double {
    if let number, number.isFinite { return number }
    let name = columns.names[column]
    let names = ["inf", "+inf", "-inf", "infinity", "+infinity", "-infinity"]
    if number != nil || names.contains(String(decoding: cell.text, as: UTF8.self).lowercased()) {
      throw context.error(
        "column '\(name)' has \(cell.summary), which is no finite number",
        advice: "give a finite number, or add it to 'missing' and set 'impute'", at: cell.start)
    }
    let other: TableFile.DecimalPoint = table.decimal == .point ? .comma : .point
    guard DecimalReader(point: other.byte).number(in: cell.text) == nil else {
      throw context.error(
        "column '\(name)' has \(cell.summary), a number with a decimal \(other.rawValue)",
        advice: "set decimal: \(other.rawValue)", at: cell.start)
    }
    throw context.error(
      "column '\(name)' has \(cell.summary), which is no number",
      advice: column == columns.target
        ? "set target_type: classes, or correct it"
        : "correct it, leave the column out of 'features', or add it to 'missing' if it stands for no value",
      at: cell.start)
  }

  private func missingTarget(
    _ cell: TableCell, _ column: Int, _ context: TableRowContext
  ) -> DatasetError {
    let advice =
      cell.text.isEmpty
      ? "a target cannot be imputed: take the row out"
      : "a target cannot be imputed: take the row out, or list what stands for missing values as 'missing'"
    return context.error(
      "the target '\(columns.names[column])' is missing\(cell.text.isEmpty ? "" : " (\(cell.summary))")",
      advice: advice, at: cell.start)
  }

  /// The error of a row with too few or too many values.
  private func ragged(
    _ place: UnsafePointer<UInt8>, start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) -> DatasetError {
    let context = TableRowContext(path: path, line: line, start: start)
    var count = 1
    var end = start
    while let cell = try? scanner.cell(at: end, before: limit, in: context),
      cell.end.pointee == scanner.separator
    {
      count += 1
      end = cell.end + 1
    }
    return context.error(
      "this row has \(count) \(count == 1 ? "value" : "values"), and the table \(columns.names.count) columns",
      advice: "give every row a value for each column, and quote values that contain the separator",
      at: place)
  }
}
