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
    case .r2Score: ["r2_score", "R2Score", "r2"]
    case .cosineSimilarity: ["cosine_similarity", "CosineSimilarity"]
    case .accuracy: ["accuracy", "acc"]
    case .roundingAccuracy: ["rounding_accuracy"]
    case .binaryAccuracy: ["binary_accuracy", "BinaryAccuracy"]
    case .categoricalAccuracy: ["categorical_accuracy", "CategoricalAccuracy"]
    case .sparseCategoricalAccuracy: ["sparse_categorical_accuracy", "SparseCategoricalAccuracy"]
    case .topKCategoricalAccuracy: ["top_k_categorical_accuracy", "TopKCategoricalAccuracy"]
    case .sparseTopKCategoricalAccuracy:
      ["sparse_top_k_categorical_accuracy", "SparseTopKCategoricalAccuracy"]
    case .precision: ["precision", "Precision"]
    case .recall: ["recall", "Recall"]
    case .truePositives: ["true_positives", "TruePositives"]
    case .trueNegatives: ["true_negatives", "TrueNegatives"]
    case .falsePositives: ["false_positives", "FalsePositives"]
    case .falseNegatives: ["false_negatives", "FalseNegatives"]
    case .f1Score: ["f1_score", "F1Score", "f1"]
    case .fBetaScore: ["fbeta_score", "FBetaScore", "f_beta_score"]
    case .auc: ["auc", "AUC"]
    case .loss(.logCosh): ["log_cosh_error", "LogCoshError", "logcosh", "log_cosh"]
    case .loss(let loss): loss.names
    case .confusionMatrix: ["confusion_matrix"]
    case .custom(let metric): [metric.base.name]
    case .named(_, let metric): metric.names
    }
  }

  /// Every metric of Lossbook's with Keras's settings, once.
  public static let all: [Metric] =
    [
      .mse, .mae, .rootMeanSquaredError, .r2Score(), .cosineSimilarity, .accuracy,
      .roundingAccuracy, .binaryAccuracy(), .categoricalAccuracy, .sparseCategoricalAccuracy,
      .topKCategoricalAccuracy(), .sparseTopKCategoricalAccuracy(), .precision(), .recall(),
      .truePositives(), .trueNegatives(), .falsePositives(), .falseNegatives(), .f1Score(),
      .fBetaScore(), .auc(),
    ] + Loss.all.filter(\.isMetricInKeras).map(Metric.loss) + [.confusionMatrix]

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

extension Loss {
  /// Whether Keras has a metric of its name, which is not among the metrics already.
  fileprivate var isMetricInKeras: Bool {
    switch self {
    case .meanSquaredLogarithmicError, .meanAbsolutePercentageError, .logCosh, .poisson,
      .binaryCrossentropy, .hinge, .squaredHinge, .categoricalHinge, .categoricalCrossentropy,
      .sparseCategoricalCrossentropy, .klDivergence:
      true
    case .meanSquaredError, .meanAbsoluteError, .huber, .cosineSimilarity,
      .binaryFocalCrossentropy, .categoricalFocalCrossentropy, .categoricalGeneralizedCrossEntropy,
      .custom:
      false
    }
  }
}
