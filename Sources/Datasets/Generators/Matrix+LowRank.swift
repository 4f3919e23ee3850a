import RandomState

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Matrix {
  /// A random matrix most of which lies in few directions: scikit-learn's `make_low_rank_matrix`.
  ///
  /// Its singular values are `(1 - t) · exp(-(i / r)²) + t · exp(-0.1 · i / r)` for the effective rank r and the
  /// tail strength t; its singular vectors are random.
  static func lowRank(
    rows: Int, columns: Int, effectiveRank: Int, tailStrength: Double, random: inout RandomState
  ) -> Matrix {
    let rank = min(rows, columns)
    let u = ColumnMajorMatrix(
      rows: rows, columns: rank, rowMajor: random.standardNormal(count: rows * rank)
    ).orthonormalized()
    let v = ColumnMajorMatrix(
      rows: columns, columns: rank, rowMajor: random.standardNormal(count: columns * rank)
    ).orthonormalized()
    let singularValues = (0..<rank).map { index in
      let ratio = Double(index) / Double(effectiveRank)
      let tail = exp(-0.1 * Double(index) / Double(effectiveRank))
      return (1 - tailStrength) * exp(-(ratio * ratio)) + tailStrength * tail
    }

    var product = Matrix(
      rows: rows, columns: columns, elements: Array(repeating: 0, count: rows * columns))
    product.elements.withUnsafeMutableBufferPointer { elements in
      u.elements.withUnsafeBufferPointer { u in
        v.elements.withUnsafeBufferPointer { v in
          for row in 0..<rows {
            for index in 0..<rank {
              let factor = u[index * rows + row] * singularValues[index]
              for column in 0..<columns {
                elements[row * columns + column] += factor * v[index * columns + column]
              }
            }
          }
        }
      }
    }
    return product
  }
}
