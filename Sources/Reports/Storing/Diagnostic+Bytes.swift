extension ByteWriter {
  mutating func diagnostic(_ diagnostic: Diagnostic) {
    for text in [
      diagnostic.severity.rawValue, diagnostic.file ?? "", diagnostic.message, diagnostic.advice,
    ] {
      self.text(text)
    }
    integer(UInt32(diagnostic.line ?? 0))
    integer(UInt32(diagnostic.column ?? 0))
  }
}

extension ByteReader {
  mutating func diagnostic() -> Diagnostic? {
    guard let severity = text().flatMap(Diagnostic.Severity.init(rawValue:)), let file = text(),
      let message = text(), let advice = text(), let line = integer(UInt32.self),
      let column = integer(UInt32.self)
    else { return nil }
    return Diagnostic(
      severity, file: file.isEmpty ? nil : file, line: line == 0 ? nil : Int(line),
      column: column == 0 ? nil : Int(column), message: message, advice: advice)
  }
}
