/// Reads a formula, strictly.
struct MathMLParser {
  private let source: ArraySlice<UInt8>
  private var index: Int

  /// How deeply elements may be nested.
  private static let maximumDepth = 64

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    index = source.startIndex
  }

  /// The `<math>` element that the source must be.
  mutating func parse() throws(MathML.SyntaxError) -> MathMLElement {
    let element = try element(in: nil, depth: 1)
    guard index == source.endIndex else {
      throw error(at: index, "something follows the formula's end tag")
    }
    return element
  }

  // MARK: Elements

  private mutating func element(
    in parent: String?, depth: Int
  ) throws(MathML.SyntaxError) -> MathMLElement {
    let start = index
    guard depth <= Self.maximumDepth else {
      throw error(
        at: start, "the formula is nested more than \(Self.maximumDepth) levels deep",
        "write it flatter")
    }
    index += 1
    var element = MathMLElement(name: name())
    guard MathMLVocabulary.isElement(element.name), (element.name == "math") == (parent == nil)
    else {
      throw error(
        at: start, "<\(element.name)> is not allowed in a formula",
        "use the presentation elements of MathML Core")
    }
    let isEmpty = try attributes(of: &element)
    if !isEmpty { try content(of: &element, depth: depth) }
    if let arity = MathMLVocabulary.arity[element.name], element.children.count != arity {
      throw error(
        at: start, "<\(element.name)> takes \(arity) parts, not \(element.children.count)",
        "put what belongs together into <mrow>")
    }
    return element
  }

  private mutating func content(
    of element: inout MathMLElement, depth: Int
  ) throws(MathML.SyntaxError) {
    let isToken = MathMLVocabulary.tokens.contains(element.name)
    while true {
      let start = index
      let text = try text()
      if isToken {
        element.text += text
      } else if !text.isEmpty {
        throw error(
          at: start + source[start...].prefix(while: Self.isSpace).count,
          "text stands bare in <\(element.name)>", "put it into <mi>, <mn>, <mo> or <mtext>")
      }
      guard index < source.endIndex else {
        throw error(at: index, "<\(element.name)> is never closed")
      }
      if starts(with: "<!--") {
        try skipComment()
      } else if starts(with: "</") {
        try endTag(of: element.name)
        return
      } else if isToken || MathMLVocabulary.empty.contains(element.name) {
        throw error(at: index, "<\(element.name)> may not hold elements")
      } else {
        element.children.append(try self.element(in: element.name, depth: depth + 1))
      }
    }
  }

  private mutating func endTag(of name: String) throws(MathML.SyntaxError) {
    let start = index
    index += 2
    let found = self.name()
    skipSpace()
    guard found == name, take(">") else {
      throw error(at: start, "</\(found)> closes <\(name)>", "close <\(name)> first")
    }
  }

  // MARK: Attributes

  /// Reads up to the end of the start tag; whether the element ends with it.
  private mutating func attributes(
    of element: inout MathMLElement
  ) throws(MathML.SyntaxError) -> Bool {
    while true {
      skipSpace()
      if take(">") { return false }
      if starts(with: "/>") {
        index += 2
        return true
      }
      let start = index
      let name = name()
      guard !name.isEmpty else {
        throw error(at: start, "the tag <\(element.name)> is not well formed")
      }
      let value = try attributeValue(of: name, at: start)
      if name == MathMLVocabulary.namespace.name, value == MathMLVocabulary.namespace.value {
        continue
      }
      guard MathMLVocabulary.attributes.contains(name) else {
        throw error(
          at: start, "the attribute \(name) is not allowed in a formula", "leave it out")
      }
      guard !element.attributes.contains(where: { $0.name == name }) else {
        throw error(at: start, "the attribute \(name) is given twice", "leave one out")
      }
      element.attributes.append((name, value))
    }
  }

  private mutating func attributeValue(
    of name: String, at start: Int
  ) throws(MathML.SyntaxError) -> String {
    skipSpace()
    guard take("=") else {
      throw error(at: start, "the attribute \(name) has no value", "write =\"…\" after it")
    }
    skipSpace()
    guard index < source.endIndex, take("\"") || take("'") else {
      throw error(
        at: start, "the value of the attribute \(name) is not quoted", "put quotes around it")
    }
    let quote = source[index - 1]
    guard let end = source[index...].firstIndex(of: quote) else {
      throw error(
        at: start, "the value of the attribute \(name) is never closed", "close the quotation mark")
    }
    var value = ""
    while index < end { value += try character() }
    index = end + 1
    return value
  }

  // MARK: Text

  /// The text up to the next tag, its white space collapsed.
  private mutating func text() throws(MathML.SyntaxError) -> String {
    var text = ""
    while index < source.endIndex, source[index] != UInt8(ascii: "<") {
      if Self.isSpace(source[index]) {
        skipSpace()
        if !text.isEmpty { text += " " }
      } else {
        text += try character()
      }
    }
    if text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// The next character, or run of them, with entities resolved.
  private mutating func character() throws(MathML.SyntaxError) -> String {
    guard source[index] == UInt8(ascii: "&") else {
      let run = source[index...].prefix { byte in
        !Self.isSpace(byte) && ![UInt8]("<&\"'".utf8).contains(byte)
      }
      let count = max(1, run.count)
      defer { index += count }
      return String(decoding: source[index..<index + count], as: UTF8.self)
    }
    let start = index
    guard let end = source[start...].prefix(34).firstIndex(of: UInt8(ascii: ";")) else {
      throw error(at: start, "an & stands alone", "write &amp;")
    }
    index = end + 1
    let name = String(decoding: source[(start + 1)..<end], as: UTF8.self)
    if let character = MathMLVocabulary.entities[name] { return character }
    let scalar =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let scalar, scalar >= 0x20, let scalar = Unicode.Scalar(scalar) else {
      throw error(at: start, "the entity &\(name); is not known", "write the character itself")
    }
    return String(Character(scalar))
  }

  private mutating func skipComment() throws(MathML.SyntaxError) {
    let start = index
    while index < source.endIndex {
      if starts(with: "-->") {
        index += 3
        return
      }
      index += 1
    }
    throw error(at: start, "a comment is never closed")
  }

  // MARK: Bytes

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipSpace() {
    while index < source.endIndex, Self.isSpace(source[index]) { index += 1 }
  }

  private mutating func name() -> String {
    let name = source[index...].prefix(while: \.isNameByte)
    index = name.endIndex
    return String(decoding: name, as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool {
    source[index...].starts(with: text.description.utf8)
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  private func error(at offset: Int, _ message: String, _ advice: String = "") -> MathML.SyntaxError
  {
    MathML.SyntaxError(offset: min(offset, source.endIndex), message: message, advice: advice)
  }
}
