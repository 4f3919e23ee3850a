/// One training run of an experiment from one seed.
public struct Run: Sendable, Hashable {
  /// The seed of the initial weights and of the order of rows.
  public var seed: UInt32
  /// What was recorded, up to the epoch before a divergence.
  public var history: History
  /// Loss and metrics of the trained model on the training rows and on the test rows, by name.
  public var final: Final
  /// The epoch, from 1, in which the loss stopped being finite; `nil` for a run that did not diverge.
  public var divergedAtEpoch: Int?

  /// Loss and metrics of the trained model, in the order loss, metrics.
  public struct Final: Sendable, Hashable {
    /// On the training rows.
    public var train: [Value]
    /// On the test rows; empty where there are none.
    public var test: [Value]
  }

  /// A named number.
  public struct Value: Sendable, Hashable {
    /// `loss` or a metric's name.
    public var name: String
    /// The number; NaN and infinities occur.
    public var value: Double
  }
}
