/// One piece of an XML document.
enum XMLToken {
  /// A start tag; `isEmpty` where it is its own end tag.
  case start(name: String, attributes: [(name: String, value: ArraySlice<UInt8>)], isEmpty: Bool)
  /// An end tag.
  case end(name: String)
}

/// Reads the tags of the XML that Cairo writes: UTF-8, no document type, no character references, no text between tags.
/// Anything else is an error, never a guess.
struct XMLTokenizer {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag, or nil at the end of the document.
  mutating func next() throws(RenderingError) -> XMLToken? {
    skipSpace()
    while skip("<?") {
      try skip(past: "?>")
      skipSpace()
    }
    guard position < bytes.count else { return nil }
    if skip("</") {
      let name = try name()
      skipSpace()
      try expect(">")
      return .end(name: name)
    }
    try expect("<")
    return try startTag()
  }

  private mutating func startTag() throws(RenderingError) -> XMLToken {
    let tag = try name()
    var attributes: [(name: String, value: ArraySlice<UInt8>)] = []
    while true {
      skipSpace()
      if skip("/>") { return .start(name: tag, attributes: attributes, isEmpty: true) }
      if skip(">") { return .start(name: tag, attributes: attributes, isEmpty: false) }
      let attribute = try name()
      try expect("=\"")
      attributes.append((attribute, try value()))
    }
  }

  private mutating func name() throws(RenderingError) -> String {
    let start = position
    while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
    guard position > start else { throw unknown("a name was expected") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func value() throws(RenderingError) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "&") { throw unknown("a character reference") }
      position += 1
    }
    defer { position += 1 }
    guard position < bytes.count else { throw unknown("an attribute has no end") }
    return bytes[start..<position]
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[position..<position + expected.count].elementsEqual(expected) else { return false }
    position += expected.count
    return true
  }

  private mutating func skip(past text: StaticString) throws(RenderingError) {
    while !skip(text) {
      guard position < bytes.count else { throw unknown("“\(text)” is missing") }
      position += 1
    }
  }

  private mutating func expect(_ text: StaticString) throws(RenderingError) {
    guard skip(text) else { throw unknown("“\(text)” was expected") }
  }

  private func unknown(_ reason: String) -> RenderingError {
    .unknownSVG(reason: "\(reason) at byte \(position)")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte is white space in XML.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
