/// The formulas between dollars in the source of a leaf block.
///
/// The rule is pandoc's, by which prices stay prices: one dollar opens a formula before anything but white space, and closes
/// one after anything but white space and before anything but a digit. Two dollars do so anywhere. A formula holds no
/// backtick, and a dollar after a backslash is a dollar. A block with a backtick that begins no code has no formulas: in
/// place of their dollars stand backticks later, with which that one would be code.
enum DollarSpans {
  /// A formula with its dollars.
  struct Span: Hashable {
    var range: Range<Int>
    /// 1, or 2 for a formula on lines of its own.
    var dollars: Int
  }

  /// How long a formula may be, in bytes; looking for its end takes no longer.
  static let limit = 4096

  static func spans(in bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        guard let end = endOfCode(from: index, in: bytes) else { return [] }
        index = end
      case UInt8(ascii: "$"):
        let count = bytes[index...].prefix { $0 == UInt8(ascii: "$") }.count
        if count <= 2, let end = end(of: count, from: index + count, in: bytes),
          !touchesCode(index..<end, in: bytes)
        {
          spans.append(Span(range: index..<end, dollars: count))
          index = end
        } else {
          index += count
        }
      default: index += 1
      }
    }
    return spans
  }

  /// Behind the code span that begins at a backtick; `nil` where none does.
  private static func endOfCode(from start: Int, in bytes: [UInt8]) -> Int? {
    let length = bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
    var index = start + length
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
      index += run
      if run == length { return index }
    }
    return nil
  }

  /// Behind the dollars that close a formula whose source begins at an offset; `nil` where none do.
  private static func end(of dollars: Int, from start: Int, in bytes: [UInt8]) -> Int? {
    guard start < bytes.count, dollars == 2 || !bytes[start].isSpace else { return nil }
    var index = start
    let last = min(bytes.count, start + limit)
    while index < last {
      switch bytes[index] {
      case UInt8(ascii: "`"): return nil
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "$"):
        let end = index + dollars
        let count = bytes[index...].prefix { $0 == UInt8(ascii: "$") }.count
        let isClosed =
          count == dollars
          && (dollars == 2
            || !bytes[index - 1].isSpace && !(end < bytes.count && bytes[end].isDigit))
        if isClosed, index > start { return end }
        index += count
      default: index += 1
      }
    }
    return nil
  }

  /// Whether a backtick stands beside a formula, with which the two would be one.
  private static func touchesCode(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let backtick = UInt8(ascii: "`")
    return range.lowerBound > 0 && bytes[range.lowerBound - 1] == backtick
      || range.upperBound < bytes.count && bytes[range.upperBound] == backtick
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { isBlank || self == UInt8(ascii: "\n") }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
