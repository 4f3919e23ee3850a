internal import Training

extension Metric {
  /// What Keras's `compile(metrics: […])` takes: a name, or an object where there are settings or an own name.
  ///
  /// The metrics that Keras does not have are functions of the program.
  var python: String {
    let settings = pythonSettings
    if settings.isEmpty { return name.python }
    return "keras.metrics.\(names[1])(\(settings.joined(separator: ", ")))"
  }

  /// The settings that are not Keras's defaults, and the own name.
  private var pythonSettings: [String] {
    switch self {
    case .mse, .mae, .rootMeanSquaredError, .accuracy, .roundingAccuracy: []
    case .binaryAccuracy(let threshold):
      threshold == 0.5 ? [] : ["threshold=\(threshold.python)"]
    case .named(let name, let metric): metric.pythonSettings + ["name=\(name.python)"]
    }
  }
}
