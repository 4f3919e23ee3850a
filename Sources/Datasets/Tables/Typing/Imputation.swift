/// What takes the place of missing inputs: scikit-learn's `SimpleImputer`.
public enum Imputation: Sendable, Hashable {
  /// The mean of the column.
  case mean
  /// The median of the column: of an even number of values the mean of the two in the middle.
  case median
  /// The most frequent value of the column; the smallest of several.
  case mostFrequent
  /// A number.
  case constant(Double)
}

extension Imputation {
  /// Whether it is fitted on rows.
  var isFitted: Bool {
    if case .constant = self { false } else { true }
  }

  /// What is put into a column.
  ///
  /// - Parameter values: The values that are there, in the order of the rows: at least one, but none for a constant.
  /// - Returns: The number.
  func value(for values: [Double]) -> Double {
    switch self {
    case .constant(let value): return value
    case .mean: return values.reduce(0, +) / Double(values.count)
    case .median:
      let sorted = values.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    case .mostFrequent:
      let sorted = values.sorted()
      var best = (value: sorted[0], count: 0)
      var first = 0
      while first < sorted.count {
        var end = first
        while end < sorted.count, sorted[end] == sorted[first] { end += 1 }
        if end - first > best.count { best = (sorted[first], end - first) }
        first = end
      }
      return best.value
    }
  }
}

extension Matrix {
  /// Puts a number in the place of each NaN of a column.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - imputation: Which number.
  ///   - rows: How many of the first rows it is fitted on.
  /// - Returns: Whether there was a value to fit on.
  mutating func impute(column: Int, by imputation: Imputation, fittedOn rows: Int) -> Bool {
    var values: [Double] = []
    if imputation.isFitted {
      values.reserveCapacity(rows)
      for row in 0..<rows where !self[row, column].isNaN { values.append(self[row, column]) }
      if values.isEmpty { return false }
    }
    let value = imputation.value(for: values)
    for row in 0..<self.rows where self[row, column].isNaN { self[row, column] = value }
    return true
  }
}
