/// What is wrong with an experiment, in words for the person who wrote it.
public struct TrainingError: Error, Sendable, Hashable {
  /// What is wrong: a clause without a full stop.
  public var message: String
  /// What to do about it: a clause in the imperative.
  public var advice: String
  /// The key of the experiment file it concerns: `loss`, `model.layers[1].units`, `metrics[0]`; indices from 0.
  public var keyPath: String

  /// Describes a fault at a key.
  public init(_ message: String, advice: String, at keyPath: String) {
    self.message = message
    self.advice = advice
    self.keyPath = keyPath
  }
}

extension TrainingError: CustomStringConvertible {
  /// The key, the message and the advice in one line.
  public var description: String { "\(keyPath): \(message); \(advice)" }
}
