/// A place in a file that a user wrote.
package struct SourcePosition: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int

  /// A place in a file; its beginning unless said otherwise.
  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Diagnostic {
  /// Something wrong at a place.
  package init(
    _ severity: Severity = .error, at position: SourcePosition, message: String,
    advice: String = ""
  ) {
    self.init(
      severity, file: position.file, line: position.line, column: position.column,
      message: message, advice: advice)
  }
}
