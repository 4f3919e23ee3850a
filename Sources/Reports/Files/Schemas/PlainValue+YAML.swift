extension PlainValue {
  /// The value as YAML that YAML 1.1 and 1.2 read alike, without a final newline.
  ///
  /// Mappings of up to three scalars stand in braces on one line, others one key a line.
  package var yaml: String {
    yamlLines.joined(separator: "\n")
  }

  fileprivate var yamlLines: [String] {
    if let line = yamlLine { return [line] }
    switch self {
    case .list(let items):
      return items.flatMap { item in
        item.yamlLines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    case .mapping(let entries):
      return entries.flatMap(\.yamlLines)
    case .null, .boolean, .integer, .number, .text: return []
    }
  }

  /// The value on one line, if it is one that looks well so.
  fileprivate var yamlLine: String? {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .number(let value): return value.yamlText
    case .text(let value): return value.yamlScalar
    case .list(let items):
      let lines = items.compactMap { item -> String? in
        if case .mapping = item { nil } else { item.yamlLine }
      }
      return lines.count == items.count ? "[" + lines.joined(separator: ", ") + "]" : nil
    case .mapping(let entries):
      guard entries.count <= 3, entries.allSatisfy(\.value.isScalar) else { return nil }
      let lines = entries.compactMap { entry in
        entry.value.yamlLine.map { "\(entry.key.yamlKey): \($0)" }
      }
      return "{" + lines.joined(separator: ", ") + "}"
    }
  }
}

extension PlainValue.Entry {
  /// The lines of the entry in a mapping that stands one key a line.
  var yamlLines: [String] {
    let key = key.yamlKey
    if let line = value.yamlLine { return ["\(key): \(line)"] }
    return ["\(key):"] + value.yamlLines.map { "  " + $0 }
  }
}

extension Double {
  /// The shortest form that reads back the same and is a number in YAML 1.1 too, which wants a point before an `e`.
  fileprivate var yamlText: String {
    if isNaN { return ".nan" }
    if isInfinite { return self < 0 ? "-.inf" : ".inf" }
    let text = description
    guard let e = text.firstIndex(of: "e"), !text.contains(".") else { return text }
    return text[..<e] + ".0" + text[e...]
  }
}

extension String {
  /// The text as a key: a whole number stays one.
  fileprivate var yamlKey: String { Int(self).map(String.init) == self ? self : yamlScalar }

  /// The text as it is where YAML cannot take it for anything else, else in single quotes.
  fileprivate var yamlScalar: String {
    let isPlain =
      first.map { $0.isASCII && $0.isLetter } == true
      && unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || $0 == "_" || $0 == "-" || $0 == "."
      }
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    return isPlain && !words.contains(lowercased())
      ? self
      : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
