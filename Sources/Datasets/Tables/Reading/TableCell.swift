/// A value of a row, as text.
struct TableCell {
  /// Where it begins.
  var start: UnsafePointer<UInt8>
  /// The text, without the quotation marks around it or the spaces around text that is not quoted.
  var text: [UInt8]
  /// Whether it was between quotation marks.
  var isQuoted: Bool
  /// Where it ends: at a separator or the end of a line.
  var end: UnsafePointer<UInt8>
  /// How many ends of lines are in it.
  var lines: Int

  /// The text for a message.
  var summary: String {
    let text = String(decoding: text.prefix(60), as: UTF8.self)
    return text.isEmpty ? "nothing" : "'\(text.prefix(40))'"
  }
}

/// Reads values as text, by the rules of RFC 4180.
struct TableCellScanner {
  /// What stands between values.
  let separator: UInt8

  /// A scanner for what does not depend on the separator.
  static let any = TableCellScanner(separator: UInt8(ascii: ","))

  /// The value that begins at a place; `nil` where its closing quotation mark is not in sight.
  ///
  /// - Parameters:
  ///   - start: Where the value begins.
  ///   - limit: Where the bytes in sight end, just after the end of a line.
  ///   - row: Where it is, for errors.
  /// - Returns: The value as text.
  /// - Throws: That it is no UTF-8 or breaks the rules of quoting.
  func cell(
    at start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>, in row: TableRowContext
  ) throws(DatasetError) -> TableCell? {
    var place = start
    while isSpace(place.pointee) { place += 1 }
    let first = place
    if first.pointee == UInt8(ascii: "\"") {
      guard let cell = try quotedCell(at: first, before: limit, in: row) else { return nil }
      try check(cell.text, at: first, in: row)
      return cell
    }
    while !isEnd(place.pointee) { place += 1 }
    var last = place
    while last > first, isSpace(last[-1]) { last -= 1 }
    let text = [UInt8](UnsafeBufferPointer(start: first, count: last - first))
    try check(text, at: first, in: row)
    return TableCell(start: first, text: text, isQuoted: false, end: place, lines: 0)
  }

  private func quotedCell(
    at start: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>, in row: TableRowContext
  ) throws(DatasetError) -> TableCell? {
    let mark = UInt8(ascii: "\"")
    var place = start + 1
    var text: [UInt8] = []
    var lines = 0
    while place < limit {
      let byte = place.pointee
      place += 1
      guard byte == mark else {
        // A carriage return counts where no line feed follows it.
        if byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r") && place.pointee != UInt8(ascii: "\n")
        {
          lines += 1
        }
        text.append(byte)
        continue
      }
      if place < limit, place.pointee == mark {
        text.append(mark)
        place += 1
        continue
      }
      while isSpace(place.pointee) { place += 1 }
      guard place < limit, isEnd(place.pointee) else {
        throw row.error(
          "text follows the closing quotation mark of a value",
          advice: "write a quotation mark inside quotation marks twice", at: place)
      }
      return TableCell(start: start, text: text, isQuoted: true, end: place, lines: lines)
    }
    return nil
  }

  /// Whether a byte ends a value that is not quoted.
  @inline(__always)
  func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether a line ends at a place.
  @inline(__always)
  func isLineEnd(_ place: UnsafePointer<UInt8>) -> Bool {
    place.pointee == UInt8(ascii: "\n") || place.pointee == UInt8(ascii: "\r")
  }

  /// Where the line after one that ends at a place begins.
  func lineBegin(after end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    let isPair = end.pointee == UInt8(ascii: "\r") && end[1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// Where the line after a line of nothing but spaces begins; `nil` where there is more at a place.
  func lineBegin(afterBlankAt start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var place = start
    while place.pointee == UInt8(ascii: " ") { place += 1 }
    return isLineEnd(place) ? lineBegin(after: place) : nil
  }

  /// Whether a byte can stand around a value.
  @inline(__always)
  func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") && separator != UInt8(ascii: "\t")
  }

  private func check(
    _ text: [UInt8], at place: UnsafePointer<UInt8>, in row: TableRowContext
  ) throws(DatasetError) {
    if text.allSatisfy({ $0 &- 1 < 0x7F }) { return }
    if text.contains(0) {
      var nul = place
      while nul.pointee != 0 { nul += 1 }
      throw row.error(
        "there is a NUL byte here, which no text has", advice: "save the table as text in UTF-8",
        at: nul)
    }
    guard String(validating: text, as: UTF8.self) != nil else {
      throw row.error("this is not UTF-8 text", advice: "save the file as UTF-8", at: place)
    }
  }
}
