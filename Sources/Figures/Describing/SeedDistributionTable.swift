/// The numbers of a seed distribution as comma-separated values: `experiment,run,value`, a line for each run, in the order of
/// the experiments; runs are counted from 1.
public struct SeedDistributionTable: Sendable, Hashable {
  /// The whole table.
  public let text: String

  /// The table of strips.
  public init(_ strips: [SeedStrip]) {
    var table = CSVText(columns: ["experiment", "run", "value"])
    for strip in strips {
      for (index, value) in strip.values.enumerated() {
        table.add([strip.name, "\(index + 1)", "\(value)"])
      }
    }
    text = table.text
  }
}
