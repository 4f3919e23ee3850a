/// What was found in the file of a table.
public struct TableLayout: Sendable, Hashable {
  /// What stands between the values of a row.
  public var separator: TableFile.Separator
  /// Whether the first row has the names of the columns.
  public var hasHeader: Bool
  /// The names of the columns that are the inputs, in their order; `x0`, `x1`, … by place where there is no header.
  public var features: [String]
  /// The name of the column that is the target.
  public var target: String
  /// Whether the targets are texts, and not numbers.
  public var hasTextTarget: Bool
  /// The name of the column of weights.
  public var sampleWeight: String?
  /// How many values of each input were missing, and imputed.
  public var imputedCounts: [Int]
}
