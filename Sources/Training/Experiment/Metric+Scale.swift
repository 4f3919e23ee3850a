extension Metric {
  /// Whether a model is better the higher it is.
  public var isHigherBetter: Bool {
    switch self {
    case .mse, .mae, .rootMeanSquaredError: false
    case .accuracy, .roundingAccuracy, .binaryAccuracy: true
    case .named(_, let metric): metric.isHigherBetter
    }
  }

  /// The lowest and the highest value it can have.
  public var bounds: ClosedRange<Double> {
    switch self {
    case .mse, .mae, .rootMeanSquaredError: 0 ... .infinity
    case .accuracy, .roundingAccuracy, .binaryAccuracy: 0...1
    case .named(_, let metric): metric.bounds
    }
  }
}
