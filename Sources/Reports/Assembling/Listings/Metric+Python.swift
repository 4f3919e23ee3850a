internal import Datasets
internal import Training

extension Metric {
  /// What Keras's `compile(metrics: […])` takes: a name, an object where there are settings or an own name, or a function
  /// of the program where Keras has no such metric.
  func python(in experiment: Experiment) -> String {
    if pythonRule(in: experiment) != nil {
      guard pythonFunction != name || unnamed != self else { return pythonFunction }
      return "keras.metrics.MeanMetricWrapper(\(pythonFunction), name=\(name.python))"
    }
    let settings = pythonSettings
    guard !settings.isEmpty || unnamed != self else { return name.python }
    let arguments = settings + ["name=\(name.python)"]
    return "keras.metrics.\(pythonClass(in: experiment))(\(arguments.joined(separator: ", ")))"
  }

  /// When an output counts as right, for metrics that Keras does not have, or not in float64; `nil` for the others.
  func pythonRule(in experiment: Experiment) -> String? {
    switch unnamed {
    case .accuracy where experiment.dataset.labels == .signed: "(y_pred > 0) == (y_true > 0)"
    case .roundingAccuracy: "keras.ops.round(y_pred) == y_true"
    case .topKCategoricalAccuracy(let k):
      Self.pythonTop(k, own: "keras.ops.sum(y_true * y_pred, axis=-1, keepdims=True)")
    case .sparseTopKCategoricalAccuracy(let k):
      Self.pythonTop(
        k, own: "keras.ops.take_along_axis(y_pred, keras.ops.cast(y_true, \"int32\"), axis=-1)")
    default: nil
    }
  }

  /// TensorFlow's own `in_top_k` takes float32 alone.
  private static func pythonTop(_ k: Int, own: String) -> String {
    "keras.ops.sum(y_pred > \(own), axis=-1, keepdims=True) < \(k)"
  }

  /// What the function of a rule is called.
  var pythonFunction: String { name.replacing("-", with: "_") }

  /// The class in Keras; that of accuracy depends on the labels.
  private func pythonClass(in experiment: Experiment) -> String {
    guard case .accuracy = unnamed else { return names[1] }
    if experiment.layers.output?.units == 1 { return "BinaryAccuracy" }
    return experiment.dataset.labels == .oneHot
      ? "CategoricalAccuracy" : "SparseCategoricalAccuracy"
  }

  /// The settings that are not Keras's defaults.
  private var pythonSettings: [String] {
    let settings: [String?] =
      switch unnamed {
      case .binaryAccuracy(let threshold):
        // TensorFlow would round a number of Python's own to float32.
        [threshold == 0.5 ? nil : "threshold=np.float64(\(threshold.python))"]
      case .truePositives(let threshold), .trueNegatives(let threshold),
        .falsePositives(let threshold), .falseNegatives(let threshold):
        [threshold == 0.5 ? nil : "thresholds=\(threshold.python)"]
      case .precision(let threshold, let topK, let classID),
        .recall(let threshold, let topK, let classID):
        [
          threshold.map { "thresholds=\($0.python)" }, topK.map { "top_k=\($0)" },
          classID.map { "class_id=\($0)" },
        ]
      case .f1Score(let average, let threshold):
        [Self.python(average), threshold.map { "threshold=\($0.python)" }]
      case .fBetaScore(let average, let beta, let threshold):
        [
          Self.python(average), beta == 1 ? nil : "beta=\(beta.python)",
          threshold.map { "threshold=\($0.python)" },
        ]
      case .auc(let thresholds, let curve, let summation, let fromLogits):
        [
          thresholds == 200 ? nil : "num_thresholds=\(thresholds)",
          curve == .roc ? nil : "curve=\(curve.rawValue.python)",
          summation == .interpolation ? nil : "summation_method=\(summation.rawValue.python)",
          fromLogits ? "from_logits=True" : nil,
        ]
      case .r2Score(let aggregation):
        [
          aggregation == .uniformAverage
            ? nil : "class_aggregation=\(aggregation.rawValue.python)"
        ]
      case .loss(.binaryCrossentropy(let fromLogits, let labelSmoothing)),
        .loss(.categoricalCrossentropy(let fromLogits, let labelSmoothing)):
        [
          fromLogits ? "from_logits=True" : nil,
          labelSmoothing == 0 ? nil : "label_smoothing=\(labelSmoothing.python)",
        ]
      case .loss(.sparseCategoricalCrossentropy(let fromLogits)):
        [fromLogits ? "from_logits=True" : nil]
      case .mse, .mae, .rootMeanSquaredError, .accuracy, .roundingAccuracy, .categoricalAccuracy,
        .sparseCategoricalAccuracy, .topKCategoricalAccuracy, .sparseTopKCategoricalAccuracy,
        .cosineSimilarity, .loss, .confusionMatrix, .custom, .named:
        []
      }
    return settings.compactMap(\.self)
  }

  /// Without an average Keras gives a list, even of one score; the mean of one is the same.
  private static func python(_ average: FScoreAverage?) -> String {
    "average=\((average ?? .macro).rawValue.python)"
  }
}
