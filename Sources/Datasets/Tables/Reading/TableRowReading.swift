/// What takes in the rows of a table one after the other.
protocol TableRowReading: ~Copyable {
  /// Finds the ends of values and lines.
  var scanner: TableCellScanner { get }
  /// The line that the next row begins in, from 1.
  var line: Int { get set }
  /// Whether no more rows are wanted.
  var isDone: Bool { get }

  /// Reads a row; `nil` where its end is not in sight.
  mutating func readRow(
    _ start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) throws(DatasetError) -> UnsafePointer<UInt8>?
}

extension TableRowReading where Self: ~Copyable {
  /// Reads the rows in sight.
  ///
  /// - Parameters:
  ///   - start: Where a row begins.
  ///   - limit: Where the bytes in sight end, just after the end of a line.
  /// - Returns: Where the first row begins whose end is not in sight: in most cases the limit.
  /// - Throws: The first problem, at its place in the file.
  mutating func readRows(
    _ start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>
  ) throws(DatasetError) -> UnsafePointer<UInt8> {
    var place = start
    while place < limit {
      if let next = scanner.lineBegin(afterBlankAt: place) {
        line += 1
        place = next
        continue
      }
      guard let next = try readRow(place, before: limit) else { break }
      place = next
      if isDone { break }
    }
    return place
  }
}
