internal import Training

extension Metric {
  /// What axes and tables call it.
  var label: String {
    switch self {
    case .mse: "Mean squared error"
    case .mae: "Mean absolute error"
    case .r2Score: "R²"
    case .f1Score: "F1 score"
    case .fBetaScore: "F-beta score"
    case .auc(_, .roc, _, _): "Area under the ROC curve"
    case .auc(_, .pr, _, _): "Area under the precision-recall curve"
    case .topKCategoricalAccuracy(let k), .sparseTopKCategoricalAccuracy(let k):
      "Top-\(k) accuracy"
    case .loss(.logCosh): "Log-cosh error"
    case .loss(.klDivergence): "Kullback-Leibler divergence"
    case .rootMeanSquaredError, .cosineSimilarity, .accuracy, .roundingAccuracy, .binaryAccuracy,
      .categoricalAccuracy,
      .sparseCategoricalAccuracy, .precision, .recall, .truePositives, .trueNegatives,
      .falsePositives, .falseNegatives, .loss, .confusionMatrix:
      Self.sentence(name)
    case .custom, .named: name
    }
  }

  /// `true_positives` as "True positives".
  private static func sentence(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
