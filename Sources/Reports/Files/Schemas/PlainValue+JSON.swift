extension PlainValue {
  /// The value as JSON: two spaces a level, a list or mapping of nothing but scalars on one line below the top.
  ///
  /// Numbers are in the shortest form that reads back the same; NaN and infinities, which JSON does not have,
  /// are the strings `nan`, `inf` and `-inf`.
  package var json: String { json(indentation: 0) }

  /// The value as JSON, in a place that is indented by so many spaces.
  func json(indentation: Int) -> String {
    var text = ""
    appendJSON(to: &text, indentation: indentation)
    return text
  }

  private func appendJSON(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.jsonText
    case .text(let value): text += value.jsonQuoted
    case .list(let items):
      let isOneLine = items.allSatisfy(\.isScalar)
      PlainValue.append(
        items, between: "[", and: "]", onOneLine: isOneLine, indentation: indentation, to: &text
      ) { item, text in
        item.appendJSON(to: &text, indentation: indentation + 2)
      }
    case .mapping(let entries):
      let isOneLine = indentation > 0 && entries.allSatisfy(\.value.isScalar)
      PlainValue.append(
        entries, between: "{", and: "}", onOneLine: isOneLine, indentation: indentation, to: &text
      ) { entry, text in
        text += entry.key.jsonQuoted + ": "
        entry.value.appendJSON(to: &text, indentation: indentation + 2)
      }
    }
  }

  private static func append<Item>(
    _ items: [Item], between open: String, and close: String, onOneLine isOneLine: Bool,
    indentation: Int, to text: inout String, _ append: (Item, inout String) -> Void
  ) {
    let margin = isOneLine ? "" : "\n" + String(repeating: " ", count: indentation + 2)
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += isOneLine ? ", " : "," }
      text += margin
      append(item, &text)
    }
    if !isOneLine, !items.isEmpty { text += "\n" + String(repeating: " ", count: indentation) }
    text += close
  }

  /// Whether this is neither a list nor a mapping.
  var isScalar: Bool {
    switch self {
    case .null, .boolean, .integer, .number, .text: true
    case .list, .mapping: false
    }
  }
}

extension Double {
  /// The shortest form that reads back the same; a string for what JSON has no number for.
  fileprivate var jsonText: String {
    if isNaN { return "\"nan\"" }
    if isInfinite { return self < 0 ? "\"-inf\"" : "\"inf\"" }
    return description
  }
}

extension String {
  /// The text in double quotes, with the escapes that JSON asks for.
  fileprivate var jsonQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
