public import Datasets

/// All that determines a run: data, model, loss, optimizer, and the seed of each random draw.
public struct Experiment: Sendable, Hashable {
  /// Letters, digits, `_` and `-`.
  public var name: String
  /// The data, before the split.
  public var dataset: DatasetSpecification
  /// Which rows train; the rest are the test set, which is the validation data of every epoch.
  public var split: Split
  /// The layers from the first hidden one to the output.
  public var layers: [Dense]
  /// What is minimised.
  public var loss: Loss
  /// What is followed beside the loss, in the order given.
  public var metrics: [Metric]
  /// The update rule with its settings.
  public var optimizer: Optimizer
  /// How often all training rows are seen.
  public var epochs: Int
  /// The rows of one update; the last batch of an epoch may be shorter.
  public var batchSize: Int
  /// One run for each seed, in this order.
  public var seeds: [UInt32]
  /// The arithmetic of the run.
  public var precision: Precision
}

/// The arithmetic of a run.
public enum Precision: String, Sendable, Hashable, CaseIterable {
  /// IEEE binary32, the default, as in Keras.
  case float32
  /// IEEE binary64.
  case float64
}
