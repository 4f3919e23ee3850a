/// The numbers of a confusion matrix as comma-separated values: `true,predicted,count`, a line for each cell, row by row.
public struct ConfusionMatrixTable: Sendable, Hashable {
  /// The whole table.
  public let text: String

  /// The table of a matrix.
  public init(_ matrix: ConfusionMatrix) {
    var table = CSVText(columns: ["true", "predicted", "count"])
    for (row, name) in matrix.classes.enumerated() {
      for (column, other) in matrix.classes.enumerated() {
        table.add([name, other, "\(matrix.count(true: row, predicted: column))"])
      }
    }
    text = table.text
  }
}
