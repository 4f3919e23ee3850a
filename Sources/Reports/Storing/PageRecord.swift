/// A page that is kept: its files, and what was said when it was made.
struct PageRecord: Hashable {
  static let kind = "page 2"

  /// The files of its listings, and last the page itself.
  var files: [File]
  /// Of runs that diverged. The file `nil` is the report's.
  var diagnostics: [Diagnostic]

  /// A file of the site.
  struct File: Hashable {
    var path: String
    var digest: Digest
  }

  init(files: [Site.File], diagnostics: [Diagnostic], of file: String) {
    self.files = files.map { File(path: $0.path, digest: $0.digest) }
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
    guard let files = reader.list({ $0.pageFile() }),
      let diagnostics = reader.list({ $0.diagnostic() }), reader.isAtEnd
    else { return nil }
    (self.files, self.diagnostics) = (files, diagnostics)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.list(files) { file, writer in
      writer.text(file.path)
      writer.digest(file.digest)
    }
    writer.list(diagnostics) { $1.diagnostic($0) }
    return writer.bytes
  }
}

extension ByteReader {
  fileprivate mutating func pageFile() -> PageRecord.File? {
    guard let path = text(), let digest = digest() else { return nil }
    return PageRecord.File(path: path, digest: digest)
  }
}
