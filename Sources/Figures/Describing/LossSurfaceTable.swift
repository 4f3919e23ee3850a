/// The numbers that a loss surface draws, as comma-separated values, a row a place: `direction_1,direction_2,loss`. A value
/// that is not finite is written as `nan`, `inf` or `-inf`.
public struct LossSurfaceTable: Sendable, Hashable {
  /// The whole table.
  public let text: String

  /// The table of what `Figure.lossSurface` draws.
  ///
  /// - Complexity: O(nodes).
  public init(_ loss: Grid) {
    var table = CSVText(columns: ["direction_1", "direction_2", "loss"])
    let xs = loss.xs
    for (row, y) in loss.ys.enumerated() {
      for (column, x) in xs.enumerated() { table.add(["\(x)", "\(y)", "\(loss[column, row])"]) }
    }
    text = table.text
  }
}
