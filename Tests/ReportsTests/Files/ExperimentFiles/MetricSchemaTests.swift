import Testing
import Training

@testable import Reports

@Suite("Metrics are read with their settings and names, and written again")
struct MetricSchemaTests {
  static let texts: [(String, [Metric])] = [
    ("[]", []),
    ("[accuracy, mse]", [.accuracy, .mse]),
    ("[RootMeanSquaredError, MAE]", [.rootMeanSquaredError, .mae]),
    ("[binary_accuracy]", [.binaryAccuracy()]),
    ("[{name: binary_accuracy, threshold: 0.7}]", [.binaryAccuracy(threshold: 0.7)]),
    (
      "[binary_accuracy, {name: BinaryAccuracy, threshold: 0.7, as: strict}]",
      [.binaryAccuracy(), .named("strict", .binaryAccuracy(threshold: 0.7))]
    ),
    ("[{name: mse, as: error}]", [.named("error", .mse)]),
    (
      "[{name: precision, thresholds: 0.6, top_k: 2, class_id: 1}]",
      [.precision(threshold: 0.6, topK: 2, classID: 1)]
    ),
    ("[{name: recall, thresholds: null}]", [.recall()]),
    ("[{name: f1_score, average: macro}]", [.f1Score(average: .macro)]),
    (
      "[{name: fbeta_score, beta: 2, threshold: 0.5, average: weighted}]",
      [.fBetaScore(average: .weighted, beta: 2, threshold: 0.5)]
    ),
    (
      "[{name: auc, curve: PR, num_thresholds: 50, summation_method: majoring, from_logits: true}]",
      [.auc(thresholds: 50, curve: .pr, summation: .majoring, fromLogits: true)]
    ),
    ("[{name: top_k_categorical_accuracy, k: 3}]", [.topKCategoricalAccuracy(k: 3)]),
    (
      "[{name: r2_score, class_aggregation: variance_weighted_average}, confusion_matrix]",
      [.r2Score(classAggregation: .varianceWeightedAverage), .confusionMatrix]
    ),
    (
      "[{name: binary_crossentropy, label_smoothing: 0.1, as: smooth}]",
      [.named("smooth", .loss(.binaryCrossentropy(labelSmoothing: 0.1)))]
    ),
  ]

  static let problems: [(String, String)] = [
    (
      "[binary_acuracy]",
      "1:2: error: unknown metric 'binary_acuracy'; did you mean 'binary_accuracy'?"
    ),
    (
      "[mse, {name: binary_accuracy, treshold: 0.7}]",
      "1:31: error: unknown key 'treshold' of the binary_accuracy metric; did you mean 'threshold'?"
    ),
    (
      "[{threshold: 0.7}]",
      "1:2: error: the metric has no 'name'; add 'name:' with one of "
    ),
    ("[mse, accuracy, acc]", "1:17: error: the metric accuracy comes twice; keep one of them"),
    (
      "[binary_accuracy, {name: binary_accuracy, threshold: 0.7}]",
      "1:19: error: the metric binary_accuracy comes twice; give one of them a name of its own, "
        + "as in {name: binary_accuracy, as: binary_accuracy_2}"
    ),
    (
      "[{name: precision, thresholds: [0.5, 0.6]}]",
      "1:32: error: 'thresholds' is a list, which would give several values; name the metric once"
    ),
    (
      "[{name: f1_score, average: makro}]",
      "1:28: error: unknown average 'makro'; did you mean 'macro'?"
    ),
    (
      "[{name: confusion_matrix, as: c}]",
      "1:27: error: unknown key 'as' of the confusion_matrix metric"
    ),
    ("[{name: mse, as: a b}]", "1:18: error: 'as' cannot be 'a b'; give a name of letters"),
  ]

  @Test("names, settings and own names", arguments: texts)
  func metrics(text: String, expected: [Metric]) throws {
    let form = ValueForm<[Metric]>.metrics
    let node = try #require(try SourceNode.parse(yaml: SourceText(file: "m", text)))
    var problems = Problems()
    #expect(form.read(node, "metrics", &problems) == expected)
    #expect(problems.all.isEmpty)
    let written = SourceText(file: "m", form.write(expected).json)
    #expect(
      form.read(try #require(try SourceNode.parse(yaml: written)), "metrics", &problems)
        == expected)
  }

  @Test("what is wrong is said at its place", arguments: problems)
  func problem(text: String, message: String) throws {
    let node = try #require(try SourceNode.parse(yaml: SourceText(file: "m", text)))
    var problems = Problems()
    #expect(ValueForm<[Metric]>.metrics.read(node, "metrics", &problems) == nil)
    #expect(problems.all.first?.description.hasPrefix("m:" + message) == true, "\(problems.all)")
  }

  @Test("every metric is documented or has no settings but its name")
  func documentation() {
    #expect(ValueForm<[Metric]>.metricDocumentation.contains("binary_accuracy metric"))
    for metric in Metric.all {
      #expect(ValueForm<[Metric]>.metrics.write([metric]) == .list([.text(metric.name)]))
    }
  }
}
