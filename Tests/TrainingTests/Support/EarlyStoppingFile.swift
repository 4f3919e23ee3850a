import Training

/// Early stopping as a fixture spells it.
struct EarlyStoppingFile: Decodable {
  var monitor: String?
  var minDelta: Double?
  var patience: Int?
  var mode: String?
  var baseline: Double?
  var restoreBestWeights: Bool?
  var startFromEpoch: Int?

  func earlyStopping() throws -> EarlyStopping {
    EarlyStopping(
      monitor: monitor ?? "val_loss", minDelta: minDelta ?? 0, patience: patience ?? 0,
      mode: try wanted(EarlyStopping.Mode(rawValue: mode ?? "auto")), baseline: baseline,
      restoreBestWeights: restoreBestWeights ?? false, startFromEpoch: startFromEpoch ?? 0)
  }
}
