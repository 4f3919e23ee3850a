internal import Training

/// A final value of an experiment that is not what it was.
package struct ValueChange: Sendable, Hashable {
  /// The experiment.
  package let experiment: String
  /// The rows and the series, as in `test.accuracy`.
  package let quantity: String
  /// What it was.
  package let before: Side
  /// What it is.
  package let after: Side
  /// What the change is beside the differences between seeds.
  package let spread: Spread

  /// The numbers of one build.
  package struct Side: Sendable, Hashable {
    /// The seeds of the runs.
    package var seeds: [UInt32]
    /// The number of each seed.
    package var values: [Double]

    /// Their mean; NaN where one is no number.
    package var mean: Double { Summary(values)?.mean ?? .nan }
    /// Their sample standard deviation; `nil` for a single one.
    package var sd: Double? { values.count > 1 ? Summary(values)?.sd : nil }
  }

  /// Compares two results of one name.
  init(from before: BuildRecord.ResultSummary, to after: BuildRecord.ResultSummary) {
    (experiment, quantity) = (after.experiment, after.quantity)
    self.before = Side(seeds: before.seeds, values: before.values)
    self.after = Side(seeds: after.seeds, values: after.values)
    spread = Spread(from: self.before, to: self.after)
  }

  /// What a report calls it, as in `hinge.test.accuracy`.
  package var name: String { "\(experiment).\(quantity)" }

  /// The mean now less the mean before.
  package var difference: Double { after.mean - before.mean }
}
