import Datasets
import Testing
import Training

@Suite("A metric that cannot be taken of the labels is refused at its place")
struct MetricValidationTests {
  @Test(
    "accuracies count labels", arguments: [Metric.accuracy, .roundingAccuracy, .binaryAccuracy()])
  func realTargets(metric: Metric) {
    let experiment = Samples.experiment(
      .meanSquaredError, activation: .linear, metrics: [.mae, metric])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.real)
    }
    #expect(error?.keyPath == "metrics[1]")
    #expect(error?.message.contains("real-valued") == true)
    #expect(error?.advice == "use mse or mae")
  }

  @Test(
    "class indices are no quantities",
    arguments: [Metric.mse, .mae, .roundingAccuracy, .binaryAccuracy()])
  func classIndices(metric: Metric) {
    let experiment = Samples.experiment(
      .sparseCategoricalCrossentropy(), units: 3, activation: .softmax, metrics: [metric])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.threeClasses)
    }
    #expect(error?.keyPath == "metrics[0]")
    #expect(error?.message.contains("class indices 0 to 2") == true)
  }

  @Test("two softmax units for labels 0 and 1 have no number each to meet")
  func twoUnits() {
    let experiment = Samples.experiment(
      .sparseCategoricalCrossentropy(), units: 2, activation: .softmax, metrics: [.mse])
    #expect(throws: TrainingError.self) { try Trainer(experiment, on: Samples.classes) }
  }

  @Test("two metrics of one name, or with the name of the loss")
  func sameName() {
    let pairs: [[Metric]] = [
      [.binaryAccuracy(), .binaryAccuracy(threshold: 0.6)], [.accuracy, .named("loss", .mse)],
    ]
    for metrics in pairs {
      let error = #expect(throws: TrainingError.self) {
        try Trainer(Samples.experiment(metrics: metrics), on: Samples.classes)
      }
      #expect(error?.keyPath == "metrics[1]")
      #expect(error?.advice == "give one of them a name of its own")
    }
  }

  @Test("a threshold that is no number")
  func threshold() {
    let experiment = Samples.experiment(metrics: [.binaryAccuracy(threshold: .nan)])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == "metrics[0].threshold")
  }

  @Test("a metric asked for twice")
  func twice() {
    let experiment = Samples.experiment(metrics: [.accuracy, .mse, .accuracy])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == "metrics[2]")
  }
}
