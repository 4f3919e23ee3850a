/// A file that may be a table of numbers, open and read from its beginning on, a stretch at a time.
///
/// The first row has the names of the columns; what separates values is found. Of the values, empty ones and the texts `NA`,
/// `None` and `null` are not there; `nan`, `inf` and `infinity` are numbers, as Python writes them.
package struct SparseTableFile: ~Copyable {
  private var bytes: TableBytes
  private var line = 1
  private var done = 0

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - descriptor: An open file or pipe; it is closed at the end.
  ///   - path: What errors call it.
  ///   - fileSize: How many bytes it has; 0 where that is not known.
  ///   - stretch: How many bytes are in memory at a time; longer rows make it longer.
  /// - Throws: That it cannot be read.
  package init(
    descriptor: Int32, path: String, fileSize: Int, stretch: Int = 1 << 18
  ) throws(DatasetError) {
    bytes = TableBytes(
      descriptor: descriptor, path: path, fileSize: fileSize, capacity: max(4, stretch))
    try bytes.advance(over: 0, row: TablePlace(path: path, line: 1))
    done = bytes.byteOrderMark
  }

  /// The first byte that is not a space or the end of a line; `nil` where there is none in sight.
  package var firstByte: UInt8? {
    UnsafeBufferPointer(start: bytes.start + done, count: bytes.count - done)
      .first { $0 != UInt8(ascii: " ") && !(0x9...0xD).contains($0) }
  }

  /// Everything from the beginning on, without a byte order mark; `nil` where that is more than a limit.
  ///
  /// - Throws: That it cannot be read.
  package consuming func contents(limit: Int) throws(DatasetError) -> [UInt8]? {
    var contents: [UInt8] = []
    while true {
      contents += UnsafeBufferPointer(start: bytes.start + done, count: bytes.count - done)
      guard contents.count <= limit else { return nil }
      if bytes.isLast {
        if bytes.hasAddedLineEnd { contents.removeLast() }
        return contents
      }
      try bytes.advance(over: bytes.count, row: TablePlace(path: bytes.path, line: 1))
      done = 0
    }
  }

  /// What the beginning of a table tells.
  package struct Head: Sendable, Hashable {
    /// What stands between values.
    package var separator: TableFile.Separator
    /// The names of the columns.
    package var names: [String]
    /// Whether the first value of a column that is there in the first rows is a number; true where there is none.
    package var areNumbers: [Bool]
    /// The line that the names begin in, from 1.
    package var line: Int
    /// The decimal point of the numbers.
    var decimal: TableFile.DecimalPoint
    var offset: Int
    var lines: Int
  }

  /// Reads the names of the columns.
  ///
  /// - Returns: The names, and what tells that this is a table; `nil` where the file is empty.
  /// - Throws: What is wrong with the names, at its place.
  package mutating func head() throws(DatasetError) -> Head? {
    while true {
      let limit = UnsafePointer(bytes.start + bytes.lineEnd)
      var start = UnsafePointer(bytes.start + done)
      while start < limit, let next = TableCellScanner.any.lineBegin(afterBlankAt: start) {
        start = next
        line += 1
      }
      done = start - UnsafePointer(bytes.start)
      let context = TableRowContext(path: bytes.path, line: line, start: start)
      if start < limit,
        let sample = try TableSample(start, before: limit, separator: nil, in: context),
        sample.rows.count > 1 || bytes.isLast
      {
        let head = try SparseTableHead(sample, context).head
        done += head.offset
        line += head.lines
        return head
      }
      guard !bytes.isLast else {
        guard done < bytes.lineEnd else { return nil }
        throw unclosed()
      }
      try bytes.advance(over: done, row: TablePlace(path: bytes.path, line: line))
      done = 0
    }
  }

  /// Reads columns to the end of the file.
  ///
  /// - Parameters:
  ///   - columns: The places of the columns; no place comes twice.
  ///   - head: What `head()` gave.
  /// - Returns: The columns, in the order asked for.
  /// - Throws: The first problem, at its place in the file.
  /// - Complexity: O(n) for n bytes; memory for the numbers of the columns and one stretch.
  package consuming func read(
    _ columns: [Int], under head: Head
  ) throws(DatasetError) -> SparseTable {
    try read(columns, under: head, portion: .max) { _ in }
  }

  /// Reads columns to the end of the file, and gives their rows away before they become too many.
  ///
  /// - Parameters:
  ///   - columns: The places of the columns; no place comes twice.
  ///   - head: What `head()` gave.
  ///   - portion: How many rows are given away at a time, or few more.
  ///   - take: Takes the next rows; they are counted from 0 in each portion.
  /// - Returns: The rows after the last portion: all rows of a table of fewer.
  /// - Throws: The first problem, at its place in the file.
  /// - Complexity: O(n) for n bytes; memory for the numbers of a portion and one stretch.
  package consuming func read(
    _ columns: [Int], under head: Head, portion: Int, _ take: (SparseTable) -> Void
  ) throws(DatasetError) -> SparseTable {
    var reader = SparseTableReader(columns, head: head, path: bytes.path, line: line)
    var isFirst = true
    while true {
      let limit = bytes.lineEnd
      let next = try reader.readRows(bytes.start + done, before: bytes.start + limit)
      done = next - UnsafePointer(bytes.start)
      if isFirst { reader.reserve(fileSize: bytes.fileSize, read: done, most: portion) }
      isFirst = false
      if reader.table.rows >= portion, !bytes.isLast || done == limit {
        take(reader.table)
        reader.removeRows()
      }
      if bytes.isLast {
        line = reader.line
        guard done == limit else { throw unclosed() }
        return reader.table
      }
      try bytes.advance(over: done, row: TablePlace(path: bytes.path, line: reader.line))
      done = 0
    }
  }

  private func unclosed() -> DatasetError {
    DatasetError(
      key: "file", message: "this row has a quotation mark that is not closed",
      advice: "close it, or write a quotation mark inside quotation marks twice",
      at: TablePlace(path: bytes.path, line: line))
  }
}
