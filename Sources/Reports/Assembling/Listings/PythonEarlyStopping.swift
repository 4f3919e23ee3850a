internal import Training

/// The part of a Keras program that ends a run early, where the experiment asks for it: nothing elsewhere.
///
/// Every epoch is a `fit` of its own, so the program calls the callback itself.
struct PythonEarlyStopping {
  private let experiment: Experiment

  init(of program: KerasProgram) {
    experiment = program.experiment
  }

  /// What comes before the epochs.
  var beginning: [String] {
    guard let rule = experiment.earlyStopping else { return [] }
    return ["stopping = keras.callbacks.EarlyStopping("]
      + arguments(of: rule).map { "    \($0)," }
      + [")", "stopping.set_model(model)", "stopping.on_train_begin()"]
  }

  /// What ends an epoch.
  ///
  /// The values are NumPy numbers: TensorFlow would compare Python's own in float32.
  var check: [String] {
    if experiment.earlyStopping == nil { return [] }
    return [
      "    stopping.on_epoch_end(",
      "        epoch, {name: np.float64(values[-1]) for name, values in history.items()})",
      "    if model.stop_training:",
      "        break",
    ]
  }

  /// What comes after the epochs.
  var end: [String] { experiment.earlyStopping == nil ? [] : ["stopping.on_train_end()"] }

  /// The settings that are not Keras's defaults; of a metric, which values are better, as Keras cannot tell it of all.
  private func arguments(of rule: EarlyStopping) -> [String] {
    let isLoss = ["loss", "val_loss"].contains(rule.monitor)
    let mode = rule.isHigherBetter(among: experiment.metrics) ? "max" : "min"
    let arguments: [String?] = [
      "monitor=\(rule.monitor.python)",
      rule.minDelta == 0 ? nil : "min_delta=\(rule.minDelta.python)",
      rule.patience == 0 ? nil : "patience=\(rule.patience)",
      isLoss && rule.mode == .auto ? nil : "mode=\(mode.python)",
      rule.baseline.map { "baseline=np.float64(\($0.python))" },
      rule.restoreBestWeights ? "restore_best_weights=True" : nil,
      rule.startFromEpoch == 0 ? nil : "start_from_epoch=\(rule.startFromEpoch)",
    ]
    return arguments.compactMap(\.self)
  }
}
