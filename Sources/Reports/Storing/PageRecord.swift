/// A page that is kept: its content, and what was said when it was made.
struct PageRecord: Hashable {
  static let kind = "page 1"

  var content: Digest
  /// Of runs that diverged. The file `nil` is the report's.
  var diagnostics: [Diagnostic]

  init(content: Digest, diagnostics: [Diagnostic], of file: String) {
    self.content = content
    self.diagnostics = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.file == file { diagnostic.file = nil }
      return diagnostic
    }
  }

  /// What was said, of a report in a file.
  func diagnostics(of file: String) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.file = diagnostic.file ?? file
      return diagnostic
    }
  }

  init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    guard let content = reader.digest(), let diagnostics = reader.list({ $0.diagnostic() }),
      reader.isAtEnd
    else { return nil }
    (self.content, self.diagnostics) = (content, diagnostics)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.digest(content)
    writer.list(diagnostics) { diagnostic, writer in
      for text in [
        diagnostic.severity.rawValue, diagnostic.file ?? "", diagnostic.message,
        diagnostic.advice,
      ] {
        writer.text(text)
      }
      writer.integer(UInt32(diagnostic.line ?? 0))
      writer.integer(UInt32(diagnostic.column ?? 0))
    }
    return writer.bytes
  }
}

extension ByteReader {
  fileprivate mutating func diagnostic() -> Diagnostic? {
    guard let severity = text().flatMap(Diagnostic.Severity.init(rawValue:)), let file = text(),
      let message = text(), let advice = text(), let line = integer(UInt32.self),
      let column = integer(UInt32.self)
    else { return nil }
    return Diagnostic(
      severity, file: file.isEmpty ? nil : file, line: line == 0 ? nil : Int(line),
      column: column == 0 ? nil : Int(column), message: message, advice: advice)
  }
}
