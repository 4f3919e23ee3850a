extension PlainValue {
  /// The value as Python writes it; lists are lists, or tuples where scikit-learn insists on them.
  func python(asTuple: Bool = false) -> String {
    switch self {
    case .null: return "None"
    case .boolean(let value): return value ? "True" : "False"
    case .integer(let value): return String(value)
    case .number(let value): return value.python
    case .text(let text): return text.python
    case .list(let items):
      let list = items.map { $0.python() }.joined(separator: ", ")
      guard asTuple else { return "[\(list)]" }
      return items.count == 1 ? "(\(list),)" : "(\(list))"
    case .mapping(let entries):
      let pairs = entries.map { "\($0.key.python): \($0.value.python())" }
      return "{\(pairs.joined(separator: ", "))}"
    }
  }
}

extension Double {
  /// The shortest form that reads back the same.
  var python: String { isFinite ? description : "float(\"\(description)\")" }
}

extension String {
  /// The text in quotation marks.
  var python: String {
    var literal = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
