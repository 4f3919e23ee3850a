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
    writer.list(diagnostics) { $1.diagnostic($0) }
    return writer.bytes
  }
}
