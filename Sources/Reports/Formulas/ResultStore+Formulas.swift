internal import Markdown

extension ResultStore {
  private static let formulaKind = "formulas 1"

  /// The formulas of a report in MathML; `nil` where they are not kept.
  func formulas(under key: Digest) -> [MathML]? {
    guard let bytes = record(Self.formulaKind, under: key) else { return nil }
    var reader = ByteReader(bytes: bytes)
    return reader.list { $0.text().flatMap { MathML(parsing: $0[...]) } }
  }

  /// Keeps the formulas of a report.
  func keep(_ formulas: [MathML], under key: Digest) {
    var writer = ByteWriter()
    writer.list(formulas) { $1.text($0.markup) }
    keep(writer.bytes, Self.formulaKind, under: key)
  }
}
