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

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: what is wrong; what to do`
  package var description: String {
    var place = file ?? "lossbook"
    if file != nil, let line { place += ":\(line)" + (column.map { ":\($0)" } ?? "") }
    let text = advice.isEmpty ? message : "\(message); \(advice)"
    return "\(place): \(severity.rawValue): \(text)"
  }
}
