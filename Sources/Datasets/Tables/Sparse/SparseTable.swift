/// Columns of numbers with values in some of the rows, as the logs of training are written.
package struct SparseTable: Sendable, Hashable {
  /// How many rows there are.
  package var rows: Int
  /// The columns that were asked for, in that order.
  package var columns: [Column]

  /// Columns of a number of rows.
  package init(rows: Int, columns: [Column]) {
    self.rows = rows
    self.columns = columns
  }

  /// Takes all rows away, and keeps the room for others.
  mutating func removeRows() {
    rows = 0
    for column in columns.indices { columns[column].removeValues() }
  }

  /// A column of numbers.
  package struct Column: Sendable, Hashable {
    /// The values that are there, in the order of the rows.
    package var values: [Double]
    /// Their rows, from 0, in rising order; `nil` where every row has one.
    package private(set) var rows: [Int32]?

    /// A value for every row.
    package init(values: [Double] = []) { self.values = values }

    /// The row of a value.
    ///
    /// - Precondition: The index is one of the values'.
    package func row(at index: Int) -> Int { rows.map { Int($0[index]) } ?? index }

    /// Adds the value of a row below all others.
    @inline(__always)
    package mutating func append(_ value: Double, row: Int) {
      if rows != nil || values.count != row { noteRow(row) }
      values.append(value)
    }

    /// Takes the last value away.
    mutating func removeLast() {
      values.removeLast()
      rows?.removeLast()
    }

    fileprivate mutating func removeValues() {
      values.removeAll(keepingCapacity: true)
      rows = nil
    }

    private mutating func noteRow(_ row: Int) {
      if rows == nil { rows = values.indices.map { Int32($0) } }
      rows?.append(Int32(clamping: row))
    }
  }
}
