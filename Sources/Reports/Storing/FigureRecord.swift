/// A figure that is kept: what a page says of it, and the content of its files.
struct FigureRecord: Hashable {
  static let kind = "figure 1"

  var alternative: String
  var size: DrawnFigure.Size
  var narrowSize: DrawnFigure.Size
  var warnings: [DrawnFigure.Warning]
  /// The digests of the files, in the order of `FigureFile.allCases`.
  var files: [Digest]

  init(_ figure: DrawnFigure) {
    (alternative, size, narrowSize) = (figure.alternative, figure.size, figure.narrowSize)
    (warnings, files) = (figure.warnings, figure.files.map(\.digest))
  }

  init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    guard let alternative = reader.text(), let size = reader.size(), let narrow = reader.size(),
      let warnings = reader.list({ reader -> DrawnFigure.Warning? in
        guard let message = reader.text(), let advice = reader.text() else { return nil }
        return .init(message: message, advice: advice)
      }), let files = reader.list({ $0.digest() }), files.count == FigureFile.allCases.count,
      reader.isAtEnd
    else { return nil }
    (self.alternative, self.size, narrowSize) = (alternative, size, narrow)
    (self.warnings, self.files) = (warnings, files)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.text(alternative)
    for size in [size, narrowSize] {
      writer.integer(Int64(size.width))
      writer.integer(Int64(size.height))
    }
    writer.list(warnings) { warning, writer in
      writer.text(warning.message)
      writer.text(warning.advice)
    }
    writer.list(files) { $1.digest($0) }
    return writer.bytes
  }
}

extension ByteReader {
  fileprivate mutating func size() -> DrawnFigure.Size? {
    guard let width = integer(Int64.self), let height = integer(Int64.self) else { return nil }
    return DrawnFigure.Size(width: Int(width), height: Int(height))
  }
}
