/// What is made of the sums of a metric at the end of an epoch.
enum MetricReduction: Sendable {
  /// The mean over the rows.
  case mean
  /// The mean over the rows with the other sign.
  case negatedMean
  /// The root of the mean over the rows.
  case rootOfMean
  /// How much of the variance of each output's target is explained, and their mean.
  case r2(R2Aggregation)
  /// A share of the decisions, of all outputs or of one.
  case share(Share, of: Int?)
  /// The number of some of the decisions.
  case number(Decided)
  /// The F-scores of the outputs, and their mean; of the first one where there is no average.
  case fScore(FScoreAverage?, beta: Double)
  /// The area under a curve through thresholds.
  case area(AUCCurve, AUCSummation)

  /// Of what a share of true positives is.
  enum Share: Sendable {
    /// Of what is called positive.
    case ofCalled
    /// Of what is positive.
    case ofPositives
  }

  /// Which of the decisions are counted.
  enum Decided: Sendable {
    case truePositives, falsePositives, falseNegatives, trueNegatives
  }

  /// How a metric without a name of its own sums up.
  init(_ metric: Metric) {
    self =
      switch metric {
      case .rootMeanSquaredError: .rootOfMean
      case .r2Score(let aggregation): .r2(aggregation)
      case .cosineSimilarity: .negatedMean
      case .precision(_, _, let classID): .share(.ofCalled, of: classID)
      case .recall(_, _, let classID): .share(.ofPositives, of: classID)
      case .truePositives: .number(.truePositives)
      case .trueNegatives: .number(.trueNegatives)
      case .falsePositives: .number(.falsePositives)
      case .falseNegatives: .number(.falseNegatives)
      case .f1Score(let average, _): .fScore(average, beta: 1)
      case .fBetaScore(let average, let beta, _): .fScore(average, beta: beta)
      case .auc(_, let curve, let summation, _): .area(curve, summation)
      case .mse, .mae, .accuracy, .roundingAccuracy, .binaryAccuracy, .categoricalAccuracy,
        .sparseCategoricalAccuracy, .topKCategoricalAccuracy, .sparseTopKCategoricalAccuracy,
        .loss, .confusionMatrix, .custom, .named:
        .mean
      }
  }

  /// What one of the quantities of the sums comes to, over so many rows.
  func value(of sums: borrowing RowSums, _ quantity: Int, rows: Int) -> Double {
    switch self {
    case .mean: return sums.total(of: quantity) / Double(rows)
    case .negatedMean: return -sums.total(of: quantity) / Double(rows)
    case .rootOfMean: return (sums.total(of: quantity) / Double(rows)).squareRoot()
    case .r2(let aggregation):
      return Variances.all(of: sums, quantity, rows: rows).score(aggregation)
    case .share(let share, let unit):
      let units = Decisions.all(sums.numbers(of: quantity))
      let decisions = unit.map { units[$0] } ?? units.total
      return switch share {
      case .ofCalled: decisions.precision
      case .ofPositives: decisions.recall
      }
    case .number(let decided):
      let decisions = Decisions.all(sums.numbers(of: quantity)).total
      return switch decided {
      case .truePositives: decisions.truePositives
      case .falsePositives: decisions.falsePositives
      case .falseNegatives: decisions.falseNegatives
      case .trueNegatives: decisions.trueNegatives
      }
    case .fScore(let average, let beta):
      return Decisions.all(sums.numbers(of: quantity)).fScore(average, beta: beta)
    case .area(let curve, let summation):
      return ThresholdCounts(sums.numbers(of: quantity)).area(under: curve, summation)
    }
  }
}
