/// What stands for a missing value.
struct MissingMarkers {
  private let texts: [[UInt8]]
  private let numbers: [Double]

  /// The markers of a table.
  init(of table: TableFile) {
    let reader = DecimalReader(point: table.decimal.byte)
    texts = table.missing.map { Array($0.utf8) }
    numbers = texts.compactMap { reader.number(in: $0) }
  }

  /// Whether a text is one of them.
  func contains(_ text: [UInt8]) -> Bool { texts.contains(text) }

  /// Whether a number is equal to one of them.
  @inline(__always)
  func contains(_ number: Double) -> Bool { !numbers.isEmpty && numbers.contains(number) }
}
