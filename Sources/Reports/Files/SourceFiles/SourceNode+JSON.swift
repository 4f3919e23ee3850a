extension SourceNode {
  /// The value that a JSON text holds.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - isPython: Whether `NaN`, `Infinity` and `-Infinity` are numbers too, as Python's `json` writes them.
  /// - Returns: The value, with its place and those of all that is in it.
  /// - Throws: The first error of syntax, at its place.
  /// - Complexity: O(n) for a text of n bytes.
  package static func parse(
    json source: SourceText, allowingNonFinite isPython: Bool = false
  ) throws(Diagnostics) -> SourceNode {
    do throws(Diagnostic) {
      var parser = JSONParser(source, words: isPython ? JSONParser.pythonWords : [])
      return try parser.document()
    } catch {
      throw Diagnostics(error)
    }
  }
}

/// A parser of JSON (RFC 8259) by recursive descent, which keeps places and the order of keys.
private struct JSONParser {
  private let source: SourceText
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1
  /// Words that stand for values beside those of JSON.
  private let words: Set<String>

  static let pythonWords: Set<String> = ["NaN", "Infinity", "-Infinity"]

  init(_ source: SourceText, words: Set<String>) {
    self.source = source
    self.words = words
    bytes = Array(source.text.utf8)
  }

  mutating func document() throws(Diagnostic) -> SourceNode {
    let value = try value(depth: 1)
    skipBlanks()
    guard index == bytes.count else {
      throw problem("there is something after the end of the value", "remove it")
    }
    return value
  }

  private mutating func value(depth: Int) throws(Diagnostic) -> SourceNode {
    skipBlanks()
    let position = position
    guard depth <= YAMLLimits.depth else { throw .nestedTooDeep(at: position) }
    switch peek {
    case UInt8(ascii: "{"): return SourceNode(.mapping(try entries(depth)), at: position)
    case UInt8(ascii: "["): return SourceNode(.sequence(try items(depth)), at: position)
    case UInt8(ascii: "\""): return SourceNode(.scalar(try string(), isQuoted: true), at: position)
    default: return SourceNode(.scalar(try word(), isQuoted: false), at: position)
    }
  }

  private mutating func entries(_ depth: Int) throws(Diagnostic) -> [SourceNode.Entry] {
    advance()
    var entries: [SourceNode.Entry] = []
    var seen: Set<String> = []
    skipBlanks()
    if accept("}") { return [] }
    repeat {
      skipBlanks()
      let position = position
      guard peek == UInt8(ascii: "\"") else {
        throw problem("a key in double quotes is expected here", "check commas and quotes")
      }
      let key = try string()
      guard seen.insert(key).inserted else {
        throw Diagnostic(
          at: position, message: "the key '\(key)' is given twice", advice: "keep one of them")
      }
      skipBlanks()
      guard accept(":") else { throw problem("a ':' is expected after a key", "put it in") }
      entries.append(
        SourceNode.Entry(key: key, position: position, value: try value(depth: depth + 1)))
      skipBlanks()
    } while accept(",")
    guard accept("}") else { throw problem("a ',' or '}' is expected here", "put it in") }
    return entries
  }

  private mutating func items(_ depth: Int) throws(Diagnostic) -> [SourceNode] {
    advance()
    var items: [SourceNode] = []
    skipBlanks()
    if accept("]") { return [] }
    repeat {
      items.append(try value(depth: depth + 1))
      skipBlanks()
    } while accept(",")
    guard accept("]") else { throw problem("a ',' or ']' is expected here", "put it in") }
    return items
  }

  /// A number, `true`, `false` or `null`: what is read from it decides whether it is one.
  private mutating func word() throws(Diagnostic) -> String {
    let start = index
    while let byte = peek, isWordByte(byte) { advance() }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard
      ["true", "false", "null"].contains(text) || words.contains(text)
        || Double(text)?.isFinite == true
    else {
      index = start
      column -= text.count
      throw problem(
        index == bytes.count ? "the text ends too early" : "this is not JSON",
        "JSON has numbers, true, false, null, \"texts\", [lists] and {mappings}")
    }
    return text
  }

  private mutating func string() throws(Diagnostic) -> String {
    advance()
    var text: [UInt8] = []
    while let byte = peek, byte >= 0x20 {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        advance()
        text += String(try escape()).utf8
      default:
        text.append(byte)
        advance()
      }
    }
    throw problem("a text has no end", "close the quotation mark")
  }

  private mutating func escape() throws(Diagnostic) -> Character {
    let simple: [UInt8: Character] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let byte = peek, let character = simple[byte] {
      advance()
      return character
    }
    guard accept("u"), let first = codeUnit() else {
      throw problem("this is not an escape of JSON", "write \\\\ for a \\")
    }
    var units = [first]
    if UTF16.isLeadSurrogate(first), accept("\\"), accept("u"), let second = codeUnit() {
      units.append(second)
    }
    guard let character = String(validating: units, as: UTF16.self)?.first else {
      throw problem("this escape is not a character", "write the character itself")
    }
    return character
  }

  private mutating func codeUnit() -> UInt16? {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      !digits.contains(UInt8(ascii: "-")),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    for _ in 0..<4 { advance() }
    return unit
  }
}

extension JSONParser {
  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var position: SourcePosition { source.position(line: line, column: column) }

  private func problem(_ message: String, _ advice: String) -> Diagnostic {
    Diagnostic(at: position, message: message, advice: advice)
  }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    index += 1
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    advance()
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x9...0xA).contains(byte) || byte == 0xD { advance() }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || "+-.".utf8.contains(byte)
  }
}
