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
  public var layers: [Layer]
  /// What is minimised.
  public var loss: Loss
  /// What is followed beside the loss, in the order given.
  public var metrics: [Metric]
  /// What the losses of training rows are multiplied by, class by class; `nil` where every row counts once.
  public var classWeight: ClassWeight?
  /// The update rule with its settings.
  public var optimizer: Optimizer
  /// How often all training rows are seen.
  public var epochs: Int
  /// When a run ends before the last epoch; `nil` for never.
  public var earlyStopping: EarlyStopping?
  /// The rows of one update; the last batch of an epoch may be shorter.
  public var batchSize: Int
  /// One run for each seed, in this order.
  public var seeds: [UInt32]
  /// The arithmetic of the run.
  public var precision: Precision

  /// An experiment; what is left out is as in Keras, the seed 0.
  ///
  /// Values are taken as they are: ``Trainer`` says what is wrong with them.
  public init(
    name: String, dataset: DatasetSpecification, split: Split, layers: [Layer], loss: Loss,
    metrics: [Metric] = [], classWeight: ClassWeight? = nil, optimizer: Optimizer = .sgd(),
    epochs: Int, earlyStopping: EarlyStopping? = nil, batchSize: Int = 32,
    seeds: [UInt32] = [0], precision: Precision = .float32
  ) {
    self.name = name
    self.dataset = dataset
    self.split = split
    self.layers = layers
    self.loss = loss
    self.metrics = metrics
    self.classWeight = classWeight
    self.optimizer = optimizer
    self.epochs = epochs
    self.earlyStopping = earlyStopping
    self.batchSize = batchSize
    self.seeds = seeds
    self.precision = precision
  }
}

/// The arithmetic of a run.
public enum Precision: String, Sendable, Hashable, CaseIterable {
  /// IEEE binary32, the default, as in Keras.
  case float32
  /// IEEE binary64.
  case float64
}
