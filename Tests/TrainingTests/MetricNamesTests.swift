import Testing
import Training

@Suite("Metrics are found by every name Keras knows")
struct MetricNamesTests {
  static let names: [(String, Metric)] = [
    ("mse", Metric.mse), ("mean_squared_error", .mse), ("MAE", .mae), ("acc", .accuracy),
    ("accuracy", .accuracy), ("BinaryAccuracy", .binaryAccuracy),
    ("rounding_accuracy", .roundingAccuracy),
  ]

  @Test(
    "names and short names",
    arguments: names)
  func name(name: String, metric: Metric) {
    #expect(Metric(named: name) == metric)
  }

  @Test("no name means two metrics")
  func namesAreUnique() {
    let names = Metric.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test("an unknown name is none") func unknown() {
    #expect(Metric(named: "precision_at_recall") == nil)
  }
}
