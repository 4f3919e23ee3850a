/// What sums up a column of numbers.
public struct ColumnSummary: Sendable, Hashable {
  /// Whether all of them are whole numbers.
  public var isWhole: Bool
  /// The smallest; NaN where there are none.
  public var min: Double
  /// The mean.
  public var mean: Double
  /// The standard deviation of a population, with *n*: NumPy's `std`.
  public var sd: Double
  /// The largest.
  public var max: Double
}

extension Matrix {
  /// What sums up each column.
  ///
  /// - Complexity: O(rows · columns)
  public var columnSummaries: [ColumnSummary] {
    var summaries = [ColumnSummary](
      repeating: ColumnSummary(isWhole: true, min: .infinity, mean: 0, sd: 0, max: -.infinity),
      count: columns)
    let count = Double(rows)
    elements.withUnsafeBufferPointer { elements in
      for row in 0..<rows {
        for column in 0..<columns {
          let value = elements[row * columns + column]
          if value < summaries[column].min { summaries[column].min = value }
          if value > summaries[column].max { summaries[column].max = value }
          if value != value.rounded(.towardZero) { summaries[column].isWhole = false }
          summaries[column].mean += value
        }
      }
      for column in 0..<columns { summaries[column].mean /= count }
      for row in 0..<rows {
        for column in 0..<columns {
          let deviation = elements[row * columns + column] - summaries[column].mean
          summaries[column].sd += deviation * deviation
        }
      }
      for column in 0..<columns {
        summaries[column].sd = (summaries[column].sd / count).squareRoot()
        if rows == 0 { (summaries[column].min, summaries[column].max) = (.nan, .nan) }
      }
    }
    return summaries
  }
}

extension Target {
  /// How many rows each class has, in the order of the classes; `nil` for real targets.
  ///
  /// - Parameter rows: The rows that are counted.
  /// - Returns: A count for each class; of signed targets that of -1 comes first.
  public func classCounts(in rows: Range<Int>) -> [Int]? {
    switch self {
    case .real: return nil
    case .signed(let signs):
      let positive = signs[rows].count { $0 > 0 }
      return [rows.count - positive, positive]
    case .classes(let classes, let count), .oneHot(let classes, let count):
      var counts = [Int](repeating: 0, count: count)
      for index in classes[rows] { counts[index] += 1 }
      return counts
    }
  }
}
