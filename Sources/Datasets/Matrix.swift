/// A dense matrix of `Double`, stored row by row.
public struct Matrix: Sendable, Hashable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, row by row: element (i, j) is `elements[i * columns + j]`.
  public var elements: [Double]

  /// Wraps elements that are already row by row.
  ///
  /// - Precondition: `elements.count == rows * columns`.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(elements.count == rows * columns, "a matrix holds rows × columns elements")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The element at a row and a column.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }
}
