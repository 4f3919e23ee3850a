import Testing
import Training

@Suite("Metrics are found by every name Keras knows")
struct MetricNamesTests {
  static let names: [(String, Metric)] = [
    ("mse", Metric.mse), ("mean_squared_error", .mse), ("MAE", .mae), ("acc", .accuracy),
    ("accuracy", .accuracy), ("BinaryAccuracy", .binaryAccuracy()),
    ("rounding_accuracy", .roundingAccuracy), ("rmse", .rootMeanSquaredError),
    ("RootMeanSquaredError", .rootMeanSquaredError), ("r2", .r2Score()), ("F1Score", .f1Score()),
    ("f1", .f1Score()), ("AUC", .auc()), ("Precision", .precision()),
    ("sparse_top_k_categorical_accuracy", .sparseTopKCategoricalAccuracy(k: 5)),
    ("msle", .loss(.meanSquaredLogarithmicError)), ("bce", .loss(.binaryCrossentropy())),
    ("TrueNegatives", .trueNegatives()), ("confusion_matrix", .confusionMatrix),
  ]

  @Test(
    "names and short names",
    arguments: names)
  func name(name: String, metric: Metric) {
    #expect(Metric(named: name) == metric)
  }

  @Test("no name means two metrics")
  func namesAreUnique() {
    let names = Metric.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test("an own name is what it is recorded under")
  func ownName() {
    let metric = Metric.named("strict", .binaryAccuracy(threshold: 0.9))
    #expect(metric.name == "strict")
    #expect(metric.unnamed == .binaryAccuracy(threshold: 0.9))
    #expect(Metric.named("outer", metric).name == "outer")
  }

  @Test("an unknown name is none") func unknown() {
    #expect(Metric(named: "precision_at_recall") == nil)
  }
}
