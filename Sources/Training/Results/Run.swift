/// One training run of an experiment from one seed.
public struct Run: Sendable, Hashable {
  /// The seed of the initial weights and of the order of rows.
  public var seed: UInt32
  /// What was recorded; where the run stopped early, up to that epoch; where it diverged, up to the epoch before.
  public var history: History
  /// Loss and metrics of the trained model on the training rows and on the test rows, by name.
  public var final: Final
  /// The epoch, from 1, that left the loss infinite or NaN; `nil` for a run that did not diverge.
  ///
  /// The run ends with that epoch. The history holds the epochs before it, `final` the model as it was left.
  public var divergedAtEpoch: Int?
  /// The epoch, from 1, that early stopping ended the run after; `nil` for a run that it did not end.
  public var stoppedAtEpoch: Int?
  /// The epoch, from 1, whose weights early stopping restored for `final` and the model; `nil` where they are those of the
  /// last epoch.
  public var restoredEpoch: Int?

  /// Joins the parts of a run.
  public init(
    seed: UInt32, history: History, final: Final, divergedAtEpoch: Int? = nil,
    stoppedAtEpoch: Int? = nil, restoredEpoch: Int? = nil
  ) {
    self.seed = seed
    self.history = history
    self.final = final
    self.divergedAtEpoch = divergedAtEpoch
    self.stoppedAtEpoch = stoppedAtEpoch
    self.restoredEpoch = restoredEpoch
  }

  /// Loss and metrics of the trained model, in the order loss, metrics.
  public struct Final: Sendable, Hashable {
    /// On the training rows.
    public var train: [Value]
    /// On the test rows; empty where there are none.
    public var test: [Value]

    /// How many training rows of each class, a row of the matrix, the model takes for each class, a column, if asked for.
    ///
    /// The classes are in the order of their labels.
    public var trainConfusionMatrix: [[Int]]?
    /// The same of the test rows.
    public var testConfusionMatrix: [[Int]]?

    /// Joins the values on both parts of the data.
    public init(
      train: [Value], test: [Value], trainConfusionMatrix: [[Int]]? = nil,
      testConfusionMatrix: [[Int]]? = nil
    ) {
      self.train = train
      self.test = test
      self.trainConfusionMatrix = trainConfusionMatrix
      self.testConfusionMatrix = testConfusionMatrix
    }
  }

  /// A named number.
  public struct Value: Sendable, Hashable {
    /// `loss` or a metric's name.
    public var name: String
    /// The number; NaN and infinities occur.
    public var value: Double

    /// Names a number.
    public init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }
}

extension [Run.Value] {
  /// The number of a name, as in `run.final.test["loss"]`; `nil` where there is none.
  public subscript(name: String) -> Double? { first { $0.name == name }?.value }
}
