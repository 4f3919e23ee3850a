extension Dataset {
  /// The data as a table of comma-separated values, in UTF-8: a line of names, `x0,x1,…,y`, then a line a row.
  ///
  /// Numbers are in the shortest form that reads back the same; classes are whole numbers. One-hot targets have a
  /// column for each class: `y0,y1,…`. Weights of rows are a last column, `sample_weight`.
  ///
  /// - Complexity: O(rows · columns)
  public func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    writeCSV { bytes += $0 }
    return bytes
  }

  /// Writes the table of ``csv()`` piece by piece, so that it need not be in memory as a whole.
  ///
  /// - Parameter write: Takes the next bytes.
  /// - Throws: What `write` throws.
  public func writeCSV<Failure: Error>(
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let pieceSize = 1 << 16
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * pieceSize)
    let weight = sampleWeights == nil ? [] : ["sample_weight"]
    let names = (0..<x.columns).map { "x\($0)" } + target.names + weight
    bytes.append(contentsOf: names.joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
    for row in 0..<count {
      for column in 0..<x.columns {
        bytes.append(contentsOf: x[row, column].description.utf8)
        bytes.append(UInt8(ascii: ","))
      }
      target.appendCSV(row: row, to: &bytes)
      if let sampleWeights {
        bytes.append(UInt8(ascii: ","))
        bytes.append(contentsOf: sampleWeights[row].description.utf8)
      }
      bytes.append(UInt8(ascii: "\n"))
      if bytes.count >= pieceSize {
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if !bytes.isEmpty { try write(bytes) }
  }
}

extension Target {
  fileprivate var names: [String] {
    if case .oneHot(_, let count) = self { return (0..<count).map { "y\($0)" } }
    return ["y"]
  }

  fileprivate func appendCSV(row: Int, to bytes: inout [UInt8]) {
    switch self {
    case .real(let values): bytes.append(contentsOf: values[row].description.utf8)
    case .signed(let values): bytes.append(contentsOf: values[row] < 0 ? "-1".utf8 : "1".utf8)
    case .classes(let classes, _): bytes.append(contentsOf: String(classes[row]).utf8)
    case .oneHot(let classes, let count):
      for index in 0..<count {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: index == classes[row] ? "1" : "0"))
      }
    }
  }
}
