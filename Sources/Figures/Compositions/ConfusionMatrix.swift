/// How many rows of each class were taken for each class.
///
/// ```swift
/// let matrix = ConfusionMatrix(classes: ["cat", "dog"], counts: [[9, 1], [2, 8]])
/// // 9 cats are taken for cats, 1 for a dog
/// ```
public struct ConfusionMatrix: Sendable, Hashable {
  /// The names of the classes, for rows and columns alike.
  public var classes: [String]
  /// As scikit-learn's `confusion_matrix`: a row for each true class, a column for each predicted one. What lies beyond
  /// the classes is left out, and what is missing counts as 0.
  public var counts: [[Int]]

  /// What shares are of; scikit-learn's `normalize`.
  public enum Shares: String, Sendable, Hashable, CaseIterable {
    /// Of the rows that are of a class: on the diagonal, recall.
    case `true`
    /// Of the rows that are taken for a class: on the diagonal, precision.
    case predicted
    /// Of all rows.
    case all
  }

  /// A matrix of counts that are not negative.
  public init(classes: [String], counts: [[Int]]) {
    self.classes = classes
    self.counts = counts
  }

  /// The count of rows of a true class that are taken for a class.
  public func count(true row: Int, predicted column: Int) -> Int {
    guard classes.indices.contains(row), classes.indices.contains(column),
      counts.indices.contains(row), counts[row].indices.contains(column)
    else { return 0 }
    return counts[row][column]
  }

  /// The shares, a row for each true class; NaN where there is nothing to share.
  public func shares(of whole: Shares) -> [[Double]] {
    let numbers = classes.indices.map { row in
      classes.indices.map { Double(count(true: row, predicted: $0)) }
    }
    let rows = numbers.map { $0.reduce(0, +) }
    let columns = classes.indices.map { column in numbers.reduce(0) { $0 + $1[column] } }
    let total = rows.reduce(0, +)
    return numbers.enumerated().map { row, numbers in
      numbers.enumerated().map { column, number in
        switch whole {
        case .true: number / rows[row]
        case .predicted: number / columns[column]
        case .all: number / total
        }
      }
    }
  }
}
