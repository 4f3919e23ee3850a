/// How far a run is: reported at the end of each epoch.
public struct TrainingProgress: Sendable, Hashable {
  /// The seed of the run.
  public var seed: UInt32
  /// The epoch that ended, from 1.
  public var epoch: Int
  /// How many there will be.
  public var epochs: Int
}
