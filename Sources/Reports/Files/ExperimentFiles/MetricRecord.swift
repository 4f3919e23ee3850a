internal import Training

/// The settings of any metric, as keys to be read: each metric uses some of them.
struct MetricRecord: Sendable {
  /// Which metric it is; its settings are those below.
  private let kind: Metric
  /// Its own name, if it has one.
  var name: String?
  private var threshold = 0.5
  private var decisionThreshold: Double?
  private var topK: Int?
  private var classID: Int?
  private var k = 5
  private var average: FScoreAverage?
  private var beta = 1.0
  private var thresholds = 200
  private var curve = AUCCurve.roc
  private var summation = AUCSummation.interpolation
  private var fromLogits = false
  private var aggregation = R2Aggregation.uniformAverage
  private var loss = LossRecord(.meanSquaredError)

  init(_ metric: Metric) {
    kind = metric.unnamed
    name = metric == kind ? nil : metric.name
    switch kind {
    case .binaryAccuracy(let threshold), .truePositives(let threshold),
      .trueNegatives(let threshold), .falsePositives(let threshold), .falseNegatives(let threshold):
      self.threshold = threshold
    case .precision(let threshold, let topK, let classID),
      .recall(let threshold, let topK, let classID):
      (decisionThreshold, self.topK, self.classID) = (threshold, topK, classID)
    case .topKCategoricalAccuracy(let k), .sparseTopKCategoricalAccuracy(let k): self.k = k
    case .f1Score(let average, let threshold):
      (self.average, decisionThreshold) = (average, threshold)
    case .fBetaScore(let average, let beta, let threshold):
      (self.average, self.beta, decisionThreshold) = (average, beta, threshold)
    case .auc(let thresholds, let curve, let summation, let fromLogits):
      (self.thresholds, self.curve, self.summation) = (thresholds, curve, summation)
      self.fromLogits = fromLogits
    case .r2Score(let aggregation): self.aggregation = aggregation
    case .loss(let loss): self.loss = LossRecord(loss)
    case .mse, .mae, .rootMeanSquaredError, .cosineSimilarity, .accuracy, .roundingAccuracy,
      .categoricalAccuracy,
      .sparseCategoricalAccuracy, .confusionMatrix, .custom, .named:
      break
    }
  }

  var metric: Metric { name.map { .named($0, unnamed) } ?? unnamed }

  private var unnamed: Metric {
    switch kind {
    case .binaryAccuracy: .binaryAccuracy(threshold: threshold)
    case .truePositives: .truePositives(threshold: threshold)
    case .trueNegatives: .trueNegatives(threshold: threshold)
    case .falsePositives: .falsePositives(threshold: threshold)
    case .falseNegatives: .falseNegatives(threshold: threshold)
    case .precision: .precision(threshold: decisionThreshold, topK: topK, classID: classID)
    case .recall: .recall(threshold: decisionThreshold, topK: topK, classID: classID)
    case .topKCategoricalAccuracy: .topKCategoricalAccuracy(k: k)
    case .sparseTopKCategoricalAccuracy: .sparseTopKCategoricalAccuracy(k: k)
    case .f1Score: .f1Score(average: average, threshold: decisionThreshold)
    case .fBetaScore: .fBetaScore(average: average, beta: beta, threshold: decisionThreshold)
    case .auc:
      .auc(thresholds: thresholds, curve: curve, summation: summation, fromLogits: fromLogits)
    case .r2Score: .r2Score(classAggregation: aggregation)
    case .loss: .loss(loss.loss)
    case .mse, .mae, .rootMeanSquaredError, .cosineSimilarity, .accuracy, .roundingAccuracy,
      .categoricalAccuracy,
      .sparseCategoricalAccuracy, .confusionMatrix, .custom, .named:
      kind
    }
  }
}

extension MetricRecord {
  /// The settings of a metric, by Keras's names.
  static func keys(of metric: Metric) -> [Key<MetricRecord>] {
    switch metric.unnamed {
    case .binaryAccuracy:
      [Key("threshold", \.threshold, .number, "an output above it counts as 1")]
    case .truePositives, .trueNegatives, .falsePositives, .falseNegatives:
      [Key("thresholds", \.threshold, .oneThreshold, "an output above it is called positive")]
    case .precision, .recall:
      [
        Key(
          "thresholds", \.decisionThreshold, .optional(.oneThreshold),
          "an output above it is called positive; 0.5, or none with top_k, if left out"),
        Key(
          "top_k", \.topK, .optional(.integer(atLeast: 1)),
          "only so many largest outputs of a row are called positive"),
        Key(
          "class_id", \.classID, .optional(.integer(atLeast: 0)), "the only output that counts"),
      ]
    case .topKCategoricalAccuracy, .sparseTopKCategoricalAccuracy:
      [Key("k", \.k, .integer(atLeast: 1), "how many of the largest outputs may be the class")]
    case .f1Score: [average, fScoreThreshold]
    case .fBetaScore:
      [
        average, Key("beta", \.beta, .positiveNumber, "how much more recall counts than precision"),
        fScoreThreshold,
      ]
    case .auc:
      [
        Key("num_thresholds", \.thresholds, .integer(atLeast: 2), "how finely the curve is drawn"),
        Key("curve", \.curve, .name("curve", "curves"), "ROC, or precision over recall"),
        Key(
          "summation_method", \.summation, .name("summation_method", "summation methods"),
          "the height between two thresholds"),
        Key("from_logits", \.fromLogits, .boolean, "whether the outputs are logits"),
      ]
    case .r2Score:
      [
        Key(
          "class_aggregation", \.aggregation, .name("class_aggregation", "aggregations"),
          "how the scores of several outputs become one")
      ]
    case .loss(let loss): LossRecord.keys(of: loss).map { $0.within(\.loss) }
    case .mse, .mae, .rootMeanSquaredError, .cosineSimilarity, .accuracy, .roundingAccuracy,
      .categoricalAccuracy,
      .sparseCategoricalAccuracy, .confusionMatrix, .custom, .named:
      []
    }
  }

  private static let average = Key<MetricRecord>(
    "average", \.average, .optional(.name("average", "averages")),
    "how the scores of several outputs become one; needed where there are several")
  private static let fScoreThreshold = Key<MetricRecord>(
    "threshold", \.decisionThreshold, .optional(.positiveFraction),
    "an output above it is called positive; the largest of its row if left out, as one alone always is"
  )
}

extension ValueForm<Double> {
  /// A threshold, where Keras also takes a list of them and gives a list of values.
  fileprivate static let oneThreshold = ValueForm(
    expected: "a number from 0 to 1",
    read: { node, key, problems in
      if case .sequence = node.content {
        problems.add(
          at: node, "'\(key)' is a list, which would give several values",
          advice:
            "name the metric once for each threshold, as in {name: precision, thresholds: 0.6, as: precision_60}"
        )
        return nil
      }
      return ValueForm.fraction.read(node, key, &problems)
    }, write: { .number($0) })
}
