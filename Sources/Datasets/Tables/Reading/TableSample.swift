/// The first rows of a table, from which is told how it is written.
struct TableSample {
  /// What stands between values.
  let separator: TableFile.Separator
  /// The values of the first rows that are not blank.
  let rows: [[TableCell]]

  /// How many rows are enough.
  private static let size = 100

  /// Reads the first rows; `nil` where not even the first is in sight.
  ///
  /// - Parameters:
  ///   - start: Where the first row begins.
  ///   - limit: Where the bytes in sight end, just after the end of a line.
  ///   - separator: What stands between values; `nil` finds it.
  ///   - first: The first row, for errors.
  /// - Throws: That a value is no UTF-8 or breaks the rules of quoting.
  init?(
    _ start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>,
    separator: TableFile.Separator?, in first: TableRowContext
  ) throws(DatasetError) {
    let separator = separator ?? Self.separator(start, before: limit)
    let scanner = TableCellScanner(separator: separator.byte)
    var rows: [[TableCell]] = []
    var place = start
    while rows.count < Self.size, place < limit {
      if let next = scanner.lineBegin(afterBlankAt: place) {
        place = next
        continue
      }
      var row: [TableCell] = []
      while let cell = try scanner.cell(at: place, before: limit, in: first) {
        row.append(cell)
        place = cell.end + 1
        if !(cell.end.pointee == separator.byte) { break }
      }
      guard let last = row.last, last.end.pointee != separator.byte else { break }
      rows.append(row)
    }
    if rows.isEmpty, place < limit { return nil }
    self.separator = separator
    self.rows = rows
  }

  /// The separator that stands equally often in every row, outside of quotation marks.
  ///
  /// Commas come last, as they may be in numbers. Where there is none such, it is the most frequent of the first row.
  private static func separator(
    _ start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) -> TableFile.Separator {
    let candidates: [TableFile.Separator] = [.tab, .semicolon, .comma]
    var first: [Int] = []
    var isRegular = [Bool](repeating: true, count: candidates.count)
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var isBlank = true
    var rows = 0
    var place = start
    while place < limit, rows < size {
      let byte = place.pointee
      place += 1
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        isBlank = false
        for (index, candidate) in candidates.enumerated() where byte == candidate.byte {
          counts[index] += 1
        }
        continue
      }
      if isBlank { continue }
      if rows == 0 { first = counts }
      for index in counts.indices {
        isRegular[index] = isRegular[index] && counts[index] > 0 && counts[index] == first[index]
        counts[index] = 0
      }
      isBlank = true
      rows += 1
    }
    guard rows > 0 else { return .comma }
    if let index = isRegular.firstIndex(of: true) { return candidates[index] }
    let most = first.max() ?? 0
    return most == 0 ? .comma : candidates[first.firstIndex(of: most) ?? 2]
  }
}

extension TableSample {
  /// Whether the first row has the names of the columns.
  ///
  /// It does where it has a text above a number, or nothing but texts, or the name of the target.
  func hasHeader(_ table: TableFile) -> Bool {
    guard let first = rows.first else { return false }
    let numbers = DecimalReader(point: table.decimal.byte)
    let missing = MissingMarkers(of: table)
    func isText(_ cell: TableCell) -> Bool {
      !missing.contains(cell.text) && numbers.number(in: cell.text) == nil
    }
    if first.allSatisfy(isText) { return true }
    return first.indices.contains { column in
      guard isText(first[column]) else { return false }
      if first[column].text.elementsEqual(table.target.utf8) { return true }
      return rows.dropFirst().contains {
        column < $0.count && numbers.number(in: $0[column].text) != nil
      }
    }
  }
}

extension DecimalReader {
  /// The number that a text is; `nil` for any other text.
  func number(in text: [UInt8]) -> Double? {
    (text + [UInt8(ascii: "\n")]).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let number = read(start),
        number.end == start + text.count
      else { return nil }
      return number.value
    }
  }
}
