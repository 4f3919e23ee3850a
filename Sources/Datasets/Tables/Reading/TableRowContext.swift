/// Where a row is, for errors in it.
struct TableRowContext {
  /// The file.
  var path: String
  /// The line that the row begins in, from 1.
  var line: Int
  /// Where the row begins.
  var start: UnsafePointer<UInt8>

  /// The line and column of a byte of the row.
  func place(of byte: UnsafePointer<UInt8>) -> TablePlace {
    var place = TablePlace(path: path, line: line, column: 1)
    var column = 1
    var pointer = start
    while pointer < byte {
      let value = pointer.pointee
      pointer += 1
      if value == UInt8(ascii: "\n")
        || value == UInt8(ascii: "\r") && pointer.pointee != UInt8(ascii: "\n")
      {
        place.line += 1
        column = 1
      } else if value & 0xC0 != 0x80 {
        column += 1
      }
    }
    place.column = column
    return place
  }

  /// Something wrong at a place of the row.
  func error(
    _ message: String, advice: String, at byte: UnsafePointer<UInt8>
  ) -> DatasetError {
    DatasetError(key: "file", message: message, advice: advice, at: place(of: byte))
  }
}
