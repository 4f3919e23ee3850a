/// What the runs of one experiment that differ in their seeds ended with.
public struct SeedStrip: Sendable, Hashable {
  /// The name of the experiment.
  public var name: String
  /// A value for each seed; one that is not finite is that of a run that diverged.
  public var values: [Double]
  /// How sure the mean is; `nil` for no error bar.
  public var interval: ClosedRange<Double>?

  /// The values of an experiment.
  public init(name: String, values: [Double], interval: ClosedRange<Double>? = nil) {
    self.name = name
    self.values = values
    self.interval = interval
  }

  /// The values of runs that did not diverge.
  public var finite: [Double] { values.filter(\.isFinite) }

  /// The mean of the finite values; NaN where there is none.
  public var mean: Double {
    let finite = finite
    guard !finite.isEmpty else { return .nan }
    // Summed as shares, for the sum of finite numbers can overflow.
    return finite.reduce(0) { $0 + $1 / Double(finite.count) }
  }
}
