/// How many rows a confusion matrix has in the right place, class by class, and what is confused most, in words.
public struct ConfusionMatrixDescription: Sendable, Hashable {
  /// All of it.
  public let text: String

  /// Describes a matrix.
  ///
  /// - Complexity: O(n²) for n classes.
  public init(_ matrix: ConfusionMatrix) {
    let indices = matrix.classes.indices
    let sums = indices.map { row in
      indices.reduce(0) { $0 + matrix.count(true: row, predicted: $1) }
    }
    let total = sums.reduce(0, +)
    let head =
      "Confusion matrix of \(NumberWords.count(total)) \(total == 1 ? "row" : "rows") in "
      + "\(indices.count) \(indices.count == 1 ? "class" : "classes")"
    guard total > 0 else {
      text = head + "."
      return
    }
    let right = indices.reduce(0) { $0 + matrix.count(true: $1, predicted: $1) }
    let classwise = indices.map { index in
      let own = matrix.count(true: index, predicted: index)
      return
        "\(matrix.classes[index]) \(NumberWords.count(own)) of \(NumberWords.count(sums[index]))"
    }
    text =
      "\(head): \(NumberWords.count(right)) \(right == 1 ? "is" : "are") taken for their own class "
      + "(\(NumberWords.percent(Double(right) / Double(total)))). "
      + "Right by class: \(classwise.joined(separator: ", ")). \(Self.confusion(in: matrix))"
  }

  /// The largest count off the diagonal.
  private static func confusion(in matrix: ConfusionMatrix) -> String {
    let indices = matrix.classes.indices
    var most = (row: 0, column: 0, count: 0)
    for row in indices {
      for column in indices where column != row {
        let count = matrix.count(true: row, predicted: column)
        if count > most.count { most = (row, column, count) }
      }
    }
    guard most.count > 0 else { return "No row is confused." }
    return "Most often confused: \(NumberWords.count(most.count)) of \(matrix.classes[most.row]) "
      + "taken for \(matrix.classes[most.column])."
  }
}
