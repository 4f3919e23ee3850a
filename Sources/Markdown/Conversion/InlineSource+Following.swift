/// Following what stands between code spans: text, link destinations, table cells. A place that cannot be followed is
/// taken as near as it is known.
extension InlineSource {
  /// How far text is looked for.
  private static let window = 4096

  /// Where a text starts; moves behind it.
  mutating func takeText(_ text: String) -> Int {
    let plain = text.utf8.prefix { $0.isNameByte || $0 == UInt8(ascii: " ") || $0 >= 0x80 }
      .prefix(32)
    if !bytes[cursor...].starts(with: plain), let found = offset(of: plain, within: Self.window) {
      cursor = found
    }
    let start = cursor
    follow(Array(text.utf8))
    return start
  }

  /// Moves over a text, whose backslashes and entities the source still has.
  private mutating func follow(_ text: [UInt8]) {
    var index = 0
    while index < text.count, cursor < bytes.count {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "&"), let entity = entity(at: cursor),
        !text[index...].starts(with: bytes[entity])
      {
        cursor = entity.upperBound
        index += 1
        while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
      } else if byte == UInt8(ascii: "\\"), cursor + 1 < bytes.count,
        bytes[cursor + 1] == text[index]
      {
        cursor += 2
        index += 1
      } else if byte == text[index] {
        cursor += 1
        index += 1
      } else {
        return
      }
    }
  }

  private func entity(at start: Int) -> Range<Int>? {
    let limit = min(bytes.count, start + 40)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    return start..<end + 1
  }

  /// Moves behind `](destination "title")` or `][label]`, if it stands at the cursor.
  mutating func skipLinkDestination() {
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "]") else { return }
    cursor += 1
    guard cursor < bytes.count else { return }
    let (open, close): (UInt8, UInt8)
    switch bytes[cursor] {
    case UInt8(ascii: "("): (open, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    case UInt8(ascii: "["): (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    default: return
    }
    var depth = 0
    var quote: UInt8?
    var index = cursor
    let limit = min(bytes.count, cursor + Self.window)
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[index - 1].isBlank {
        quote = byte
      } else if byte == open {
        depth += 1
      } else if byte == close {
        depth -= 1
        if depth == 0 {
          cursor = index + 1
          return
        }
      }
      index += 1
    }
  }

  /// Moves behind the next `|` that separates cells.
  mutating func skipTableCell() {
    while cursor < bytes.count {
      cursor += 1
      if bytes[cursor - 1] == UInt8(ascii: "|"), !isEscaped(cursor - 1) { return }
    }
  }
}
