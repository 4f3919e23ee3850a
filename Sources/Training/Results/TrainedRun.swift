/// A run with the model it left.
public struct TrainedRun: Sendable, Hashable {
  /// What was recorded.
  public var run: Run
  /// The model after the last epoch, or with the weights that early stopping restored.
  public var model: Model
}
