/// The mean and the scale of each column: scikit-learn's `StandardScaler`.
///
/// Near the mean a scaled value is a small difference of large numbers, where the last bit of the mean shows. So
/// sums are taken in NumPy's order.
struct StandardScaler {
  /// The mean of each column.
  private(set) var means: [Double]
  /// The standard deviation of each column, with a divisor of *n*; 1 for a constant column.
  private(set) var scales: [Double]

  /// Fits the first `rows` rows, at least 1.
  ///
  /// - Parameters:
  ///   - matrix: The columns to be scaled.
  ///   - rows: How many rows are looked at.
  ///   - columnMajor: Whether NumPy holds the matrix column by column.
  init(fitting matrix: Matrix, rows: Int, columnMajor: Bool) {
    let count = Double(rows)
    let pairwise = columnMajor || matrix.columns == 1
    func sums(_ term: (Double, _ column: Int) -> Double) -> [Double] {
      matrix.columnSums(rows: rows, pairwise: pairwise, of: term)
    }

    let means = sums { value, _ in value }.map { $0 / count }
    // The corrected two-pass variance of Chan, Golub and LeVeque, "Algorithms for computing the sample variance:
    // analysis and recommendations", The American Statistician 37 (1983).
    let deviations = sums { value, column in value - means[column] }
    let squares = sums { value, column in
      let deviation = value - means[column]
      return deviation * deviation
    }

    self.means = means
    scales = means.indices.map { column in
      let deviation = deviations[column]
      let variance = (squares[column] - deviation * deviation / count) / count
      let meanError = count * means[column] * Double.ulpOfOne
      // Below this bound the variance is only the rounding error of equal values.
      let bound = count * Double.ulpOfOne * variance + meanError * meanError
      return variance <= bound ? 1 : variance.squareRoot()
    }
  }
}

extension Matrix {
  /// Scales each column to mean 0 and variance 1 over the first `rows` rows.
  mutating func standardize(fittedOn rows: Int, columnMajor: Bool) {
    let scaler = StandardScaler(fitting: self, rows: rows, columnMajor: columnMajor)
    let columns = columns
    elements.withUnsafeMutableBufferPointer { elements in
      var index = 0
      while index < elements.count {
        for column in 0..<columns {
          elements[index] = (elements[index] - scaler.means[column]) / scaler.scales[column]
          index += 1
        }
      }
    }
  }

  /// The sum of a term over the first `rows` rows, for each column: row after row, or pairwise down each column.
  fileprivate func columnSums(
    rows: Int, pairwise: Bool, of term: (Double, _ column: Int) -> Double
  ) -> [Double] {
    if pairwise {
      return (0..<columns).map { column in
        pairwiseSum(count: rows) { row in term(elements[row * columns + column], column) }
      }
    }
    var sums = [Double](repeating: 0, count: columns)
    var index = 0
    for _ in 0..<rows {
      for column in 0..<columns {
        sums[column] += term(elements[index], column)
        index += 1
      }
    }
    return sums
  }
}
