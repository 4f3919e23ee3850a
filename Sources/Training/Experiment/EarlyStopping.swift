/// When a run ends before its last epoch: once a recorded series no longer gets better. Keras's callback of that name.
///
/// The first epoch that counts is the best so far. A later one is better where its value, moved towards worse by
/// ``minDelta``, still beats the best. A run stops at the end of the ``patience``-th epoch in a row that is not better, but
/// not before the second epoch.
public struct EarlyStopping: Sendable, Hashable {
  /// The name of the series: `loss`, a metric's name, or the same with `val_`.
  public var monitor: String
  /// How much better an epoch must be to count as better; the sign does not matter.
  public var minDelta: Double
  /// How many epochs in a row may be no better; 0 is as 1.
  public var patience: Int
  /// Whether lower or higher is better.
  public var mode: Mode
  /// What the series must beat as well for the epochs in a row to be counted anew; `nil` for nothing.
  public var baseline: Double?
  /// Whether the model ends with the weights of its best epoch, also where it does not stop early.
  public var restoreBestWeights: Bool
  /// How many epochs at the beginning do not count at all.
  public var startFromEpoch: Int

  /// Which values of a series are better.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Lower ones of the loss and of errors, higher ones of metrics such as the accuracy.
    case auto
    /// Lower ones.
    case min
    /// Higher ones.
    case max
  }

  /// Early stopping with Keras's defaults.
  public init(
    monitor: String = "val_loss", minDelta: Double = 0, patience: Int = 0, mode: Mode = .auto,
    baseline: Double? = nil, restoreBestWeights: Bool = false, startFromEpoch: Int = 0
  ) {
    self.monitor = monitor
    self.minDelta = minDelta
    self.patience = patience
    self.mode = mode
    self.baseline = baseline
    self.restoreBestWeights = restoreBestWeights
    self.startFromEpoch = startFromEpoch
  }

  /// Whether higher values of the monitored series are better, where these metrics are followed.
  public func isHigherBetter(among metrics: [Metric]) -> Bool {
    switch mode {
    case .min: return false
    case .max: return true
    case .auto:
      let name = monitor.hasPrefix("val_") ? String(monitor.dropFirst(4)) : monitor
      return metrics.first { $0.name == name }?.isHigherBetter ?? false
    }
  }
}
