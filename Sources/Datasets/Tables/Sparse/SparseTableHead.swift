/// Tells from the first rows of a table what its columns are called and how its numbers are written.
struct SparseTableHead {
  let head: SparseTableFile.Head

  /// - Throws: That the first row has no names, or one twice, at its place.
  init(_ sample: TableSample, _ context: TableRowContext) throws(DatasetError) {
    let first = sample.rows[0]
    if let cell = first.first(where: { DecimalReader(point: 0x2E).number(in: $0.text) != nil }) {
      throw context.error(
        "the first row has \(cell.summary), and not only names of columns",
        advice: "put a row with the names of the columns above it", at: cell.start)
    }
    let names = first.map { String(decoding: $0.text, as: UTF8.self) }
    for (place, name) in names.enumerated() {
      if let other = names[..<place].firstIndex(of: name), !name.isEmpty {
        throw context.error(
          "the columns \(other) and \(place) are both called '\(name)'",
          advice: "rename one of them",
          at: first[place].start)
      }
    }
    let rows = sample.rows.dropFirst()
    let decimal = Self.decimal(of: rows.joined(), separator: sample.separator)
    let reader = SparseNumber(point: decimal)
    // The first value that is there tells: a text further down is a mistake to be told.
    let areNumbers = names.indices.map { column in
      let cells = rows.lazy.filter { column < $0.count }.map { reader.meaning(of: $0[column].text) }
      return cells.first { $0 != .missing }.map { $0 != .other } ?? true
    }
    head = SparseTableFile.Head(
      separator: sample.separator, names: names, areNumbers: areNumbers, line: context.line,
      decimal: decimal,
      offset: TableCellScanner.any.lineBegin(after: first[first.count - 1].end) - context.start,
      lines: 1 + first.reduce(0) { $0 + $1.lines })
  }

  /// A comma, where values are not separated by it, some have one and none has a point.
  private static func decimal(
    of cells: some Sequence<TableCell>, separator: TableFile.Separator
  ) -> TableFile.DecimalPoint {
    guard separator != .comma else { return .point }
    let point = DecimalReader(point: TableFile.DecimalPoint.point.byte)
    let comma = DecimalReader(point: TableFile.DecimalPoint.comma.byte)
    var hasComma = false
    for cell in cells {
      if cell.text.contains(UInt8(ascii: ".")), point.number(in: cell.text) != nil { return .point }
      hasComma =
        hasComma || cell.text.contains(UInt8(ascii: ",")) && comma.number(in: cell.text) != nil
    }
    return hasComma ? .comma : .point
  }
}

/// What the values of a sparse table that are no plain numbers stand for.
struct SparseNumber {
  private let reader: DecimalReader

  init(point: TableFile.DecimalPoint) { reader = DecimalReader(point: point.byte) }

  /// What a value can be.
  enum Meaning: Equatable {
    case number(Double)
    case missing
    case other
  }

  /// What a text stands for.
  func meaning(of text: [UInt8]) -> Meaning {
    if let number = reader.number(in: text) { return .number(number) }
    guard text.count <= 9 else { return .other }
    return switch String(decoding: text, as: UTF8.self).lowercased() {
    case "", "na", "n/a", "#n/a", "#na", "<na>", "none", "null": .missing
    case "nan", "-nan", "+nan": .number(.nan)
    case "inf", "+inf", "infinity", "+infinity": .number(.infinity)
    case "-inf", "-infinity": .number(-.infinity)
    default: .other
    }
  }
}
