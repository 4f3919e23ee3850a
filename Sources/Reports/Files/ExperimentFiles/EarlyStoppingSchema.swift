internal import Training

extension Schema<EarlyStopping> {
  /// The value of `early_stopping`.
  static let earlyStopping = Schema(
    "early stopping", expected: "a mapping such as {monitor: val_loss, patience: 10}",
    start: EarlyStopping(),
    keys: [
      Key(
        "monitor", \.monitor, .identifier, isAlwaysWritten: true,
        "the recorded series that must get better"),
      Key(
        "min_delta", \.minDelta, .number,
        "how much better an epoch must be to count as better"),
      Key("patience", \.patience, .integer(atLeast: 0), "epochs in a row that may be no better"),
      Key(
        "mode", \.mode, .name("mode", "modes"),
        "which values are better; auto tells it from the series"),
      Key(
        "baseline", \.baseline, .optional(.number),
        "what must be beaten too for the epochs to be counted anew"),
      Key(
        "restore_best_weights", \.restoreBestWeights, .boolean,
        "whether the model ends with the weights of its best epoch"),
      Key(
        "start_from_epoch", \.startFromEpoch, .integer(atLeast: 0),
        "epochs at the beginning that do not count"),
    ])
}

extension Experiment {
  /// Notes that the monitored series is none that could be recorded.
  func checkMonitor(in node: SourceNode, _ problems: inout Problems) {
    let names = seriesNames + seriesNames.map { "val_" + $0 }
    guard let monitor = earlyStopping?.monitor, !names.contains(monitor),
      let place = node["early_stopping"]
    else { return }
    problems.add(
      at: place["monitor"] ?? place, "'\(monitor)' is not recorded",
      advice: adviceOnNames(near: monitor, among: names, called: "recorded series"))
  }
}
