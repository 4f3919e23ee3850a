/// The control characters that no report may hold: they cannot be seen, and browsers and terminals obey them.
enum ControlCharacters {
  /// An error for the first of each line; tabs and line breaks are text.
  ///
  /// - Complexity: O(n) for a text of n characters.
  static func problems(in source: SourceText) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var (line, column) = (1, 1)
    var last: Unicode.Scalar?
    for scalar in source.text.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": continue
      case "\n", "\r":
        line += 1
        column = 1
        continue
      case "\t": break
      default:
        guard scalar.properties.generalCategory == .control else { break }
        let position = source.position(line: line, column: column)
        if problems.last?.line != position.line { problems.append(.control(scalar, at: position)) }
      }
      column += 1
    }
    return problems
  }
}

extension Diagnostic {
  fileprivate static func control(
    _ scalar: Unicode.Scalar, at position: SourcePosition
  ) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - code.count))
    return Diagnostic(
      at: position, message: "the control character U+\(zeros)\(code) is not allowed in Markdown",
      advice: "remove it")
  }
}
