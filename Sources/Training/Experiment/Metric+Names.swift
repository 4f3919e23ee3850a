extension Metric {
  /// The name it is recorded under: its own, or the key of Keras's history.
  public var name: String {
    if case .named(let name, _) = self { name } else { names[0] }
  }

  /// Every name ``init(named:)`` knows, the one of the history first, then the class in Keras.
  public var names: [String] {
    switch self {
    case .mse: ["mse", "MeanSquaredError", "MSE", "mean_squared_error"]
    case .mae: ["mae", "MeanAbsoluteError", "MAE", "mean_absolute_error"]
    case .rootMeanSquaredError: ["root_mean_squared_error", "RootMeanSquaredError", "rmse"]
    case .accuracy: ["accuracy", "acc"]
    case .roundingAccuracy: ["rounding_accuracy"]
    case .binaryAccuracy: ["binary_accuracy", "BinaryAccuracy"]
    case .named(_, let metric): metric.names
    }
  }

  /// Every metric with Keras's settings, once.
  public static let all: [Metric] = [
    .mse, .mae, .rootMeanSquaredError, .accuracy, .roundingAccuracy, .binaryAccuracy(),
  ]

  /// The metric with Keras's settings that Keras's `compile(metrics: [name])` means, by its class or a short name.
  ///
  /// `nil` for a name that Keras does not know or a metric that is not among the cases.
  public init?(named name: String) {
    guard let metric = Metric.all.first(where: { $0.names.contains(name) }) else { return nil }
    self = metric
  }

  /// The metric without a name of its own.
  public var unnamed: Metric {
    if case .named(_, let metric) = self { metric.unnamed } else { self }
  }
}
