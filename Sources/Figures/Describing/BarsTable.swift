/// The numbers of bars as comma-separated values: `name,value,low,high`; an interval that is not known is two empty cells.
public struct BarsTable: Sendable, Hashable {
  /// The whole table.
  public let text: String

  /// The table of values.
  public init(_ values: [NamedValue]) {
    var table = CSVText(columns: ["name", "value", "low", "high"])
    for value in values {
      table.add([
        value.name, "\(value.value)", value.interval.map { "\($0.lowerBound)" } ?? "",
        value.interval.map { "\($0.upperBound)" } ?? "",
      ])
    }
    text = table.text
  }
}
