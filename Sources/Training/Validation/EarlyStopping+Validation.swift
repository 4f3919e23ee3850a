extension EarlyStopping {
  /// Checks the settings, and that the monitored series is one of those recorded.
  ///
  /// - Parameters:
  ///   - names: What is recorded of the training rows.
  ///   - validates: Whether there are test rows, of which the same is recorded with `val_`.
  /// - Throws: The first fault, at its key.
  func validate(recording names: [String], validates: Bool) throws(TrainingError) {
    let validation = names.map { "val_" + $0 }
    if !validates, validation.contains(monitor) {
      throw TrainingError(
        "\(monitor) is not recorded, as there are no test rows",
        advice: "monitor \(monitor.dropFirst(4)), or let the split leave test rows",
        at: "early_stopping.monitor")
    }
    let recorded = names + (validates ? validation : [])
    guard recorded.contains(monitor) else {
      throw TrainingError(
        "\(monitor) is not recorded", advice: "use one of \(recorded.joined(separator: ", "))",
        at: "early_stopping.monitor")
    }
    guard minDelta.isFinite else {
      throw TrainingError(
        "min_delta is \(minDelta)", advice: "use a finite number", at: "early_stopping.min_delta")
    }
    guard baseline?.isFinite ?? true else {
      throw TrainingError(
        "the baseline is not finite", advice: "use a finite number, or none",
        at: "early_stopping.baseline")
    }
    guard patience >= 0 else {
      throw TrainingError(
        "patience is \(patience)", advice: "use at least 0", at: "early_stopping.patience")
    }
    guard startFromEpoch >= 0 else {
      throw TrainingError(
        "start_from_epoch is \(startFromEpoch)", advice: "use at least 0",
        at: "early_stopping.start_from_epoch")
    }
  }
}
