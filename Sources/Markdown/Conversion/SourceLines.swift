/// A text's lines as bytes, with the way from cmark's byte columns to places in the file.
struct SourceLines: Sendable {
  /// Without their line breaks.
  private var lines: [ArraySlice<UInt8>]
  private let start: SourcePosition

  /// Splits at LF, CRLF and CR, as cmark does.
  init(_ source: String, startingAt start: SourcePosition) {
    let bytes = Array(source.utf8)
    var lines: [ArraySlice<UInt8>] = []
    var lineStart = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines.append(bytes[lineStart..<index])
        if byte == UInt8(ascii: "\r"), index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "\n")
        {
          index += 1
        }
        lineStart = index + 1
      }
      index += 1
    }
    lines.append(bytes[lineStart...])
    self.lines = lines
    self.start = start
  }

  var count: Int { lines.count }

  /// The text of all lines, with LF between them.
  var text: String {
    String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }

  /// Puts another line in the place of the one with cmark's number, which is there.
  mutating func replace(_ line: Int, with bytes: ArraySlice<UInt8>) { lines[line - 1] = bytes }

  /// The line with cmark's number (from 1); empty past the end.
  subscript(line: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(line - 1) ? lines[line - 1] : []
  }

  /// cmark's numbers of the lines that hold a text.
  func numbers(ofLinesWith text: String) -> [Int] {
    let text = Array(text.utf8)
    return lines.indices.filter { index in
      let line = lines[index]
      return line.indices.dropLast(text.count - 1).contains { line[$0...].starts(with: text) }
    }.map { $0 + 1 }
  }

  /// The place in the file of a byte: cmark's line from 1, the byte's offset in it from 0.
  func position(line: Int, byte: Int) -> SourcePosition {
    SourcePosition(
      line: line + start.line - 1,
      column: self[line].prefix(max(0, byte)).scalarCount + start.column)
  }
}

extension ArraySlice<UInt8> {
  /// How many Unicode scalars the bytes spell: each has one byte that does not continue another.
  var scalarCount: Int {
    reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The bytes without spaces and tabs at either end.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isBlank { slice.removeFirst() }
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// May stand in the name of a directive, role or option after its first letter.
  var isNameByte: Bool {
    isASCIILetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
  }
}
