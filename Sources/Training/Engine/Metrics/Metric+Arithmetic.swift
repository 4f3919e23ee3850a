internal import Datasets
internal import TrainingKernels

extension Metric {
  /// What the kernels add up of it for targets of a kind.
  ///
  /// - Precondition: It has no name of its own, is taken from no loss and is not a user's own.
  func arithmetic(for target: Target, units: Int) -> tk_metric_settings {
    switch self {
    case .mse, .rootMeanSquaredError: tk_metric_settings(TK_SQUARED_ERROR)
    case .mae: tk_metric_settings(TK_ABSOLUTE_ERROR)
    case .r2Score: tk_metric_settings(TK_VARIANCES)
    case .accuracy:
      switch target {
      case .signed: tk_metric_settings(TK_SIGN_ACCURACY)
      case .oneHot: tk_metric_settings(TK_ONE_HOT_ACCURACY)
      case .classes, .real:
        units == 1
          ? tk_metric_settings(TK_THRESHOLD_ACCURACY, threshold: 0.5)
          : tk_metric_settings(TK_CLASS_ACCURACY)
      }
    case .roundingAccuracy: tk_metric_settings(TK_ROUNDING_ACCURACY)
    case .binaryAccuracy(let threshold):
      tk_metric_settings(TK_THRESHOLD_ACCURACY, threshold: threshold)
    case .categoricalAccuracy: tk_metric_settings(TK_ONE_HOT_ACCURACY)
    case .sparseCategoricalAccuracy: tk_metric_settings(TK_CLASS_ACCURACY)
    case .topKCategoricalAccuracy(let k): tk_metric_settings(TK_ONE_HOT_TOP_ACCURACY, count: k)
    case .sparseTopKCategoricalAccuracy(let k): tk_metric_settings(TK_CLASS_TOP_ACCURACY, count: k)
    case .precision(let threshold, nil, _), .recall(let threshold, nil, _):
      tk_metric_settings(TK_DECISIONS_ABOVE, threshold: threshold ?? 0.5)
    case .precision(let threshold, let k?, _), .recall(let threshold, let k?, _):
      tk_metric_settings(TK_DECISIONS_TOP, threshold: threshold ?? -.infinity, count: k)
    case .truePositives(let threshold), .trueNegatives(let threshold),
      .falsePositives(let threshold), .falseNegatives(let threshold):
      tk_metric_settings(TK_DECISIONS_ABOVE, threshold: threshold)
    case .f1Score(_, let threshold), .fBetaScore(_, _, let threshold):
      threshold.map { tk_metric_settings(TK_DECISIONS_ABOVE, threshold: $0) }
        ?? tk_metric_settings(TK_DECISIONS_LARGEST)
    case .auc(let thresholds, _, _, let fromLogits):
      tk_metric_settings(fromLogits ? TK_SIGMOID_HISTOGRAM : TK_HISTOGRAM, count: thresholds)
    case .confusionMatrix:
      switch target {
      case .signed: tk_metric_settings(TK_CONFUSION, threshold: 0)
      case .oneHot: tk_metric_settings(TK_ONE_HOT_CONFUSION)
      case .classes, .real:
        units == 1
          ? tk_metric_settings(TK_CONFUSION, threshold: 0.5)
          : tk_metric_settings(TK_CLASS_CONFUSION)
      }
    case .cosineSimilarity, .loss, .custom, .named:
      preconditionFailure(
        "a loss, a user's own metric and that below a name have arithmetic of their own")
    }
  }
}

extension tk_metric_settings {
  /// A metric with the settings it has.
  init(_ metric: tk_metric, threshold: Double = 0, count: Int = 0) {
    self.init(metric: metric, threshold: threshold, count: count)
  }

  /// How many numbers it adds up.
  func sums(units: Int) -> Int {
    switch metric {
    case TK_VARIANCES: 3 * lanes * units
    case TK_DECISIONS_ABOVE, TK_DECISIONS_TOP, TK_DECISIONS_LARGEST: 4 * units
    case TK_HISTOGRAM, TK_SIGMOID_HISTOGRAM: 2 * (count + 1)
    case TK_CONFUSION: 4
    case TK_ONE_HOT_CONFUSION, TK_CLASS_CONFUSION: units * units
    default: lanes
    }
  }
}
