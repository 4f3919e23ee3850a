/// Something wrong in the input: where, what, and what to do about it.
package struct Diagnostic: Error, Sendable, Hashable {
  /// Whether work can go on.
  package var severity: Severity
  /// The file as the user named it; `nil` where no file is to blame.
  package var file: String?
  /// From 1; `nil` where the whole file is meant.
  package var line: Int?
  /// From 1, in characters; `nil` where the whole line is meant.
  package var column: Int?
  /// What is wrong: a sentence without its full stop.
  package var message: String
  /// What to do: a sentence without its full stop; empty where the message says it all.
  package var advice: String

  /// Whether work can go on.
  package enum Severity: String, Sendable, Hashable { case warning, error }

  package init(
    _ severity: Severity = .error, file: String? = nil, line: Int? = nil, column: Int? = nil,
    message: String, advice: String = ""
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }
}

extension Diagnostic {
  /// The same, and work cannot go on.
  package var asError: Diagnostic {
    var error = self
    error.severity = .error
    return error
  }
}

extension Diagnostic {
  /// `file:line:column`, as far as they are known; `nil` where no file is to blame.
  package var place: String? {
    guard let file else { return nil }
    let name = file.isEmpty ? "''" : file
    return line.map { line in "\(name):\(line)" + (column.map { ":\($0)" } ?? "") } ?? name
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: what is wrong; what to do`, on one line whatever the file holds or is called.
  package var description: String {
    let text = advice.isEmpty ? message : "\(message); \(advice)"
    return "\(place ?? "lossbook"): \(severity.rawValue): \(text)".escapingControls
  }
}

extension String {
  /// With escapes for what would break a line, move a terminal's cursor or turn the direction of the text.
  var escapingControls: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
