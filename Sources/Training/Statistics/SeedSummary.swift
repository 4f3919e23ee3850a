/// What the final values of runs from several seeds come to.
///
/// A number counts where it is finite and its run did not diverge: the mean over 27 of 30 seeds says something, the mean
/// over a NaN nothing. How many were left out is part of the summary.
public struct SeedSummary: Sendable, Hashable {
  /// How many runs there are.
  public var runs: Int
  /// How many of them diverged.
  public var diverged: Int
  /// Loss and metrics on the training rows.
  public var train: [Quantity]
  /// Loss and metrics on the test rows; empty where there are none.
  public var test: [Quantity]

  /// What one final value comes to.
  public struct Quantity: Sendable, Hashable {
    /// `loss` or a metric's name.
    public var name: String
    /// How many numbers count.
    public var count: Int
    /// Their mean; NaN where none counts.
    public var mean: Double
    /// Their sample standard deviation, with n - 1 below the line; NaN for fewer than two.
    public var sd: Double
    /// The interval of the mean; `nil` for fewer than two.
    public var interval: ConfidenceInterval?
  }

  /// Sums up runs, in the order of the seeds.
  public init(_ runs: [Run.Outcome], interval: ConfidenceInterval.Kind = .t) {
    let whole = runs.filter { $0.divergedAtEpoch == nil }
    self.runs = runs.count
    diverged = runs.count - whole.count
    let train = Self.columns(runs.map(\.final.train), of: whole.map(\.final.train))
    let test = Self.columns(runs.map(\.final.test), of: whole.map(\.final.test))
    let quantities = Self.quantities(train + test, interval)
    self.train = Array(quantities.prefix(train.count))
    self.test = Array(quantities.dropFirst(train.count))
  }

  /// The finite numbers of each name that any run has.
  private static func columns(
    _ all: [[Run.Value]], of whole: [[Run.Value]]
  ) -> [(name: String, values: [Double])] {
    let names = all.max { $0.count < $1.count }?.map(\.name) ?? []
    return names.enumerated().map { place, name in
      let values = whole.compactMap { values -> Double? in
        guard place < values.count, values[place].name == name else { return nil }
        return values[place].value.isFinite ? values[place].value : nil
      }
      return (name, values)
    }
  }

  private static func quantities(
    _ columns: [(name: String, values: [Double])], _ kind: ConfidenceInterval.Kind
  ) -> [Quantity] {
    let intervals = ConfidenceInterval.ofMeans(columns.map(\.values), kind: kind)
    return zip(columns, intervals).map { column, interval in
      let summary = Summary(column.values)
      return Quantity(
        name: column.name, count: column.values.count, mean: summary?.mean ?? .nan,
        sd: summary?.sd ?? .nan, interval: interval)
    }
  }
}
