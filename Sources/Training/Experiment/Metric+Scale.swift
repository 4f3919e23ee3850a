extension Metric {
  /// Whether it is one number, recorded epoch by epoch.
  public var isNumber: Bool { self != .confusionMatrix }

  /// Whether a model is better the higher it is.
  public var isHigherBetter: Bool {
    switch self {
    case .mse, .mae, .rootMeanSquaredError, .loss, .falsePositives, .falseNegatives: false
    case .r2Score, .cosineSimilarity, .accuracy, .roundingAccuracy, .binaryAccuracy,
      .categoricalAccuracy, .sparseCategoricalAccuracy, .topKCategoricalAccuracy,
      .sparseTopKCategoricalAccuracy, .precision, .recall, .truePositives, .trueNegatives,
      .f1Score, .fBetaScore, .auc, .confusionMatrix:
      true
    case .custom(let metric): metric.base.isHigherBetter
    case .named(_, let metric): metric.isHigherBetter
    }
  }

  /// The lowest and the highest value it can have.
  public var bounds: ClosedRange<Double> {
    switch self {
    case .mse, .mae, .rootMeanSquaredError, .truePositives, .trueNegatives, .falsePositives,
      .falseNegatives, .confusionMatrix:
      0 ... .infinity
    case .loss(.poisson), .loss(.custom), .custom: -.infinity ... .infinity
    case .loss(.cosineSimilarity), .cosineSimilarity: -1...1
    case .loss: 0 ... .infinity
    case .accuracy, .roundingAccuracy, .binaryAccuracy, .categoricalAccuracy,
      .sparseCategoricalAccuracy, .topKCategoricalAccuracy, .sparseTopKCategoricalAccuracy,
      .precision, .recall, .f1Score, .fBetaScore, .auc:
      0...1
    case .r2Score: -.infinity...1
    case .named(_, let metric): metric.bounds
    }
  }
}
