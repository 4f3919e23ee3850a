/// The control characters that no report may hold: they cannot be seen, and browsers and terminals obey them.
enum ControlCharacters {
  /// An error for the first of each line; tabs and line breaks are text.
  ///
  /// - Complexity: O(n) for a text of n characters.
  static func problems(in source: SourceText) -> [Diagnostic] {
    guard mayStand(in: source.text) else { return [] }
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

  /// Whether there may be one: the bytes of almost all texts rule it out.
  private static func mayStand(in text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x09, 0x0A, 0x0D: break
      case 0..<0x20, 0x7F: return true
      // U+0080 to U+009F are 0xC2 and one of these.
      case 0x80...0x9F where last == 0xC2: return true
      default: break
      }
      last = byte
    }
    return false
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
