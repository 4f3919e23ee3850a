/// A matrix stored column by column, at least as high as wide, as Householder's method walks it.
struct ColumnMajorMatrix {
  let rows: Int
  let columns: Int
  /// Element (i, j) is `elements[j * rows + i]`.
  private(set) var elements: [Double]

  /// Takes elements that come row by row.
  init(rows: Int, columns: Int, rowMajor given: [Double]) {
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        elements[column * rows + row] = given[row * columns + column]
      }
    }
  }

  /// The factor Q of the reduced decomposition QR, with LAPACK's signs.
  ///
  /// Source: Golub and Van Loan, *Matrix Computations*, 4th edition, sections 5.1 and 5.2. A column is reflected
  /// onto the axis on the side away from itself; a last element with nothing below it stays as it is.
  ///
  /// - Complexity: O(rows · columns²)
  consuming func orthonormalized() -> ColumnMajorMatrix {
    let rows = rows
    let columns = columns
    elements.withUnsafeMutableBufferPointer { elements in
      func column(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
        UnsafeMutableBufferPointer(rebasing: elements[(index * rows)..<((index + 1) * rows)])
      }
      var factors = [Double](repeating: 0, count: columns)
      for index in 0..<columns {
        factors[index] = Reflection.prepare(column(index), from: index)
        for other in (index + 1)..<columns {
          Reflection.apply(column(index), factors[index], to: column(other), from: index)
        }
      }
      // The product of all reflections, applied to the first columns of the identity, last reflection first.
      for index in (0..<columns).reversed() {
        let pivot = column(index)
        for other in (index + 1)..<columns {
          Reflection.apply(pivot, factors[index], to: column(other), from: index)
        }
        for row in 0..<index { pivot[row] = 0 }
        for row in (index + 1)..<rows { pivot[row] *= -factors[index] }
        pivot[index] = 1 - factors[index]
      }
    }
    return self
  }
}

/// Householder's reflection `1 - factor · v vᵀ`, where v has a 1 at its first place, which is not stored.
private enum Reflection {
  /// Leaves in the column, below its place `start`, the vector that reflects it onto the axis of that place.
  ///
  /// - Returns: The factor, 0 where the column is on the axis already.
  static func prepare(
    _ column: UnsafeMutableBufferPointer<Double>, from start: Int
  ) -> Double {
    var below = 0.0
    for row in (start + 1)..<column.count { below += column[row] * column[row] }
    if below == 0 { return 0 }
    let head = column[start]
    let norm = (head * head + below).squareRoot()
    let image = head >= 0 ? -norm : norm
    for row in (start + 1)..<column.count { column[row] /= head - image }
    return (image - head) / image
  }

  /// Reflects another column by the vector that `prepare` left.
  static func apply(
    _ vector: UnsafeMutableBufferPointer<Double>, _ factor: Double,
    to column: UnsafeMutableBufferPointer<Double>, from start: Int
  ) {
    if factor == 0 { return }
    var product = column[start]
    for row in (start + 1)..<column.count { product += vector[row] * column[row] }
    product *= factor
    column[start] -= product
    for row in (start + 1)..<column.count { column[row] -= product * vector[row] }
  }
}
