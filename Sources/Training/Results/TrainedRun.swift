/// A run with the model it left.
public struct TrainedRun: Sendable, Hashable {
  /// What was recorded.
  public var run: Run
  /// The model after the last epoch.
  public var model: Model
}
