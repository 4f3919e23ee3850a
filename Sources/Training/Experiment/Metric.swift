/// What is followed beside the loss, with Keras's arithmetic and defaults.
///
/// The value of an epoch is that of all its rows together, not a mean over batches.
public enum Metric: Sendable, Hashable {
  /// The mean squared error.
  case mse
  /// The mean absolute error.
  case mae
  /// The root of the mean squared error.
  case rootMeanSquaredError
  /// The coefficient of determination: 1 less the squared error relative to that of the targets' mean.
  ///
  /// An output whose target is constant counts as 0.
  case r2Score(classAggregation: R2Aggregation = .uniformAverage)
  /// The cosine of the angle between outputs and targets, the mean over rows: the loss of this name with the other sign.
  case cosineSimilarity
  /// By the sign for signed labels, by a threshold of 0.5 for {0, 1}, by the largest output for classes.
  case accuracy
  /// The share of outputs that equal their label once rounded, half to even.
  case roundingAccuracy
  /// The share of outputs where `output > threshold`, as 1 or 0, equals the label, whatever the labels are: Keras's rule.
  case binaryAccuracy(threshold: Double = 0.5)
  /// The share of rows whose first largest output is that of their class, for one-hot labels.
  case categoricalAccuracy
  /// The same for class indices.
  case sparseCategoricalAccuracy
  /// The share of rows where fewer than `k` outputs are larger than that of their class, for one-hot labels.
  case topKCategoricalAccuracy(k: Int = 5)
  /// The same for class indices.
  case sparseTopKCategoricalAccuracy(k: Int = 5)
  /// The share of what is called positive that is; 0 where nothing is called so.
  ///
  /// An output is called positive above `threshold`, which is 0.5, from 0 to 1; with `topK`, only the largest outputs of
  /// a row are, and of those all unless a threshold is given. Every output counts by itself, or that of `classID` alone.
  case precision(threshold: Double? = nil, topK: Int? = nil, classID: Int? = nil)
  /// The share of what is positive that is called so, as ``precision(threshold:topK:classID:)`` calls it; 0 where nothing is positive.
  case recall(threshold: Double? = nil, topK: Int? = nil, classID: Int? = nil)
  /// How many outputs above a threshold have a label 1.
  case truePositives(threshold: Double = 0.5)
  /// How many outputs not above a threshold have a label 0.
  case trueNegatives(threshold: Double = 0.5)
  /// How many outputs above a threshold have a label 0.
  case falsePositives(threshold: Double = 0.5)
  /// How many outputs not above a threshold have a label 1.
  case falseNegatives(threshold: Double = 0.5)
  /// The harmonic mean of precision and recall, whose denominators Keras keeps 1e-7 away from zero.
  ///
  /// An output is called positive above `threshold`, from above 0 to 1; without one, where it is the largest of its row, so
  /// that a single output always is. Without an `average` there is a value for each output, and there may be only one.
  case f1Score(average: FScoreAverage? = nil, threshold: Double? = nil)
  /// The same with `beta²` times as much weight on recall.
  case fBetaScore(average: FScoreAverage? = nil, beta: Double = 1, threshold: Double? = nil)
  /// The area under a curve through so many thresholds, evenly from 0 to 1; outputs are probabilities, or logits.
  case auc(
    thresholds: Int = 200, curve: AUCCurve = .roc, summation: AUCSummation = .interpolation,
    fromLogits: Bool = false)
  /// A loss that is followed but not minimised.
  case loss(Loss)
  /// How many rows of each class are taken for each class; no number, and only for the trained model.
  ///
  /// A class is told as ``accuracy`` does.
  case confusionMatrix
  /// A metric of your own.
  case custom(AnyCustomMetric)
  /// A metric recorded under a name of its own.
  indirect case named(String, Metric)
}

/// How the scores of several outputs become one.
public enum R2Aggregation: String, Sendable, Hashable, CaseIterable {
  /// Their mean.
  case uniformAverage = "uniform_average"
  /// Their mean, weighted with the variance of the targets.
  case varianceWeightedAverage = "variance_weighted_average"
}

/// How the F-scores of several classes become one.
public enum FScoreAverage: String, Sendable, Hashable, CaseIterable {
  /// The score of all outputs together.
  case micro
  /// The mean of the classes' scores.
  case macro
  /// The mean of the classes' scores, weighted with their rows.
  case weighted
}

/// Which curve an area is under.
public enum AUCCurve: String, Sendable, Hashable, CaseIterable {
  /// True positive rate over false positive rate.
  case roc = "ROC"
  /// Precision over recall.
  case pr = "PR"
}

/// What is taken for the height of a curve between two thresholds.
public enum AUCSummation: String, Sendable, Hashable, CaseIterable {
  /// Their mean; for precision over recall the curve between them.
  ///
  /// Davis and Goadrich, [The relationship between precision-recall and ROC curves](https://doi.org/10.1145/1143844.1143874), 2006.
  case interpolation
  /// The lower one.
  case minoring
  /// The higher one.
  case majoring
}
