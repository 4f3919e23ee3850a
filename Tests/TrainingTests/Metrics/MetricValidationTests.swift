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

  @Test("two metrics of one name")
  func sameName() {
    let pairs: [[Metric]] = [
      [.binaryAccuracy(), .binaryAccuracy(threshold: 0.6)], [.accuracy, .named("accuracy", .mse)],
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

  static let settings: [(Metric, String)] = [
    (.binaryAccuracy(threshold: .nan), ".threshold"), (.precision(threshold: 1.1), ".thresholds"),
    (.recall(topK: 4), ".top_k"), (.recall(topK: 0), ".top_k"),
    (.precision(classID: 3), ".class_id"), (.precision(classID: -1), ".class_id"),
    (.truePositives(threshold: -0.1), ".thresholds"), (.topKCategoricalAccuracy(k: 0), ".k"),
    (.f1Score(average: .macro, threshold: 0), ".threshold"),
    (.fBetaScore(average: .macro, beta: 0), ".beta"), (.auc(thresholds: 1), ".num_thresholds"),
    (.auc(thresholds: .max), ".num_thresholds"), (.f1Score(), ""), (.fBetaScore(), ""),
    (.loss(.categoricalCrossentropy(labelSmoothing: 2)), ".label_smoothing"),
    (.named("x", .auc(thresholds: 0)), ".num_thresholds"), (.named("val_x", .accuracy), ""),
    (.named("loss", .accuracy), ""), (.named("confusion_matrix", .accuracy), ""),
    (.named("x", .confusionMatrix), ""),
  ]

  @Test("settings that mean nothing", arguments: settings)
  func setting(metric: Metric, key: String) {
    let experiment = Samples.experiment(
      .categoricalCrossentropy(), units: 3, activation: .softmax, metrics: [metric])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.oneHot)
    }
    #expect(error?.keyPath == "metrics[0]\(key)")
  }

  static let mismatches: [(Metric, Dataset, String)] = [
    (.precision(), Samples.signed, "precision expects labels 0 and 1, not labels -1 and 1"),
    (.auc(), Samples.signed, "auc expects labels 0 and 1, not labels -1 and 1"),
    (.topKCategoricalAccuracy(), Samples.signed, "expects one-hot labels, not labels -1 and 1"),
    (.sparseCategoricalAccuracy, Samples.signed, "expects class indices and an output for each"),
    (.loss(.binaryCrossentropy()), Samples.signed, "binary_crossentropy expects labels 0 and 1"),
    (.loss(.klDivergence), Samples.signed, "kl_divergence expects one-hot labels"),
  ]

  @Test("labels that a metric is not made for", arguments: mismatches)
  func unfit(metric: Metric, dataset: Dataset, message: String) {
    let experiment = Samples.experiment(.hinge, activation: .tanh, metrics: [.accuracy, metric])
    let error = #expect(throws: TrainingError.self) { try Trainer(experiment, on: dataset) }
    #expect(error?.keyPath == "metrics[1]")
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test("outputs that are no probabilities have no area under their curve")
  func logits() {
    let experiment = Samples.experiment(.meanSquaredError, activation: .linear, metrics: [.auc()])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.advice.hasPrefix("set from_logits: true") == true)
  }

  @Test("every metric can be taken of some labels", arguments: Metric.all)
  func possible(metric: Metric) {
    let metric = metric == .f1Score() ? .f1Score(average: .macro) : metric
    let problems: [(Loss, Int, Activation, Dataset)] = [
      (.meanSquaredError, 1, .linear, Samples.real),
      (.binaryCrossentropy(), 1, .sigmoid, Samples.classes),
      (.hinge, 1, .tanh, Samples.signed),
      (.categoricalCrossentropy(), 3, .softmax, Samples.oneHot),
      (.sparseCategoricalCrossentropy(), 3, .softmax, Samples.threeClasses),
    ]
    let possible = problems.filter { loss, units, activation, dataset in
      let experiment = Samples.experiment(
        loss, units: units, activation: activation, metrics: [metric])
      guard let run = try? Trainer(experiment, on: dataset).run(seed: 1) else { return false }
      return metric.isNumber
        ? run.history[metric.name]?.allSatisfy(metric.bounds.contains) == true
        : run.final.testConfusionMatrix?.joined().reduce(0, +) == 10
    }
    #expect(!possible.isEmpty)
  }
}
