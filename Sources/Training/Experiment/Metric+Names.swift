extension Metric {
  /// The metric that Keras's `compile(metrics: [name])` means, by its class or its short name.
  ///
  /// `nil` for a name that Keras does not know or a metric that is not among the cases.
  public init?(named name: String) {
    if let metric = Metric.allCases.first(where: { $0.names.contains(name) }) {
      self = metric
    } else {
      return nil
    }
  }

  /// Every name ``init(named:)`` knows, the one of the history first.
  public var names: [String] {
    switch self {
    case .mse: [rawValue, "MSE", "mean_squared_error", "MeanSquaredError"]
    case .mae: [rawValue, "MAE", "mean_absolute_error", "MeanAbsoluteError"]
    case .accuracy: [rawValue, "acc"]
    case .roundingAccuracy: [rawValue]
    case .binaryAccuracy: [rawValue, "BinaryAccuracy"]
    }
  }
}
