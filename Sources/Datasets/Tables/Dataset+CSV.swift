extension Dataset {
  /// The data as a table of comma-separated values, in UTF-8: a line of names, `x0,x1,…,y`, then a line a row.
  ///
  /// Numbers are in the shortest form that reads back the same; classes are whole numbers. One-hot targets have a
  /// column for each class: `y0,y1,…`.
  ///
  /// - Complexity: O(rows · columns)
  public func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    // Most numbers take fewer characters than 20, the comma among them.
    bytes.reserveCapacity(20 * (count + 1) * (x.columns + 1))
    for column in 0..<x.columns {
      bytes.append(contentsOf: "x\(column),".utf8)
    }
    bytes.append(contentsOf: target.names.joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
    for row in 0..<count {
      for column in 0..<x.columns {
        bytes.append(contentsOf: x[row, column].description.utf8)
        bytes.append(UInt8(ascii: ","))
      }
      target.appendCSV(row: row, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
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
