import Datasets
import Training

/// The nine experiments of the report *Choosing a loss function*, in float32 and from seed 1, with their data.
enum TutorialExperiments {
  /// The experiments in the order of the report.
  static let all: [Experiment] = [
    regression("mse", .meanSquaredError),
    regression("msle", .meanSquaredLogarithmicError),
    regression("mae", .meanAbsoluteError),
    binaryCrossentropy,
    circles("hinge", .hinge, on: signedCircles, .tanh, signedMetrics),
    circles("squared-hinge", .squaredHinge, on: signedCircles, .tanh, signedMetrics),
    blobs("categorical-crossentropy", .categoricalCrossentropy(), on: oneHotBlobs),
    blobs("sparse-categorical-crossentropy", .sparseCategoricalCrossentropy(), on: blobs),
    blobs("kl-divergence", .klDivergence, on: oneHotBlobs),
  ]

  /// The experiment whose sizes are varied.
  static let binaryCrossentropy = circles(
    "binary-crossentropy", .binaryCrossentropy(), on: circles, .sigmoid, [.accuracy])

  /// The tables that programs in other languages read, by the names of their files: classes as one column.
  static let tables: [String: DatasetSpecification] = [
    "regression.csv": regression, "circles.csv": circles, "circles-signed.csv": signedCircles,
    "blobs.csv": blobs,
  ]

  private static let sgd = Optimizer.sgd(learningRate: 0.01, momentum: 0.9)
  private static let signedMetrics: [Metric] = [.accuracy, .roundingAccuracy, .binaryAccuracy()]

  private static let regression: DatasetSpecification = {
    var generator = RegressionGenerator()
    generator.nSamples = 1000
    generator.nFeatures = 20
    generator.noise = 0.1
    generator.randomState = 1
    return DatasetSpecification(generator: .regression(generator), standardize: .all)
  }()

  private static let circles = circles(rows: 1000)
  private static let signedCircles = {
    var signed = circles
    signed.labels = .signed
    return signed
  }()

  private static let blobs: DatasetSpecification = {
    var generator = BlobsGenerator()
    generator.nSamples = .total(1000)
    generator.centers = .count(3)
    generator.clusterStd = .all(2)
    generator.randomState = 2
    return DatasetSpecification(generator: .blobs(generator))
  }()
  private static let oneHotBlobs = {
    var oneHot = blobs
    oneHot.labels = .oneHot
    return oneHot
  }()

  /// Two noisy circles of so many rows in all.
  static func circles(rows: Int) -> DatasetSpecification {
    var generator = CirclesGenerator()
    generator.nSamples = .total(rows)
    generator.noise = 0.1
    generator.randomState = 1
    return DatasetSpecification(generator: .circles(generator))
  }

  private static func regression(_ name: String, _ loss: Loss) -> Experiment {
    Experiment(
      name: name, dataset: regression, split: .rows(500),
      layers: [
        .dense(units: 25, activation: .relu, kernelInitializer: .heUniform), .dense(units: 1),
      ],
      loss: loss, metrics: [.mse], optimizer: sgd, epochs: 100, seeds: [1])
  }

  private static func circles(
    _ name: String, _ loss: Loss, on dataset: DatasetSpecification, _ activation: Activation,
    _ metrics: [Metric]
  ) -> Experiment {
    Experiment(
      name: name, dataset: dataset, split: .rows(500),
      layers: [
        .dense(units: 50, activation: .relu, kernelInitializer: .heUniform),
        .dense(units: 1, activation: activation),
      ],
      loss: loss, metrics: metrics, optimizer: sgd, epochs: 200, seeds: [1])
  }

  private static func blobs(
    _ name: String, _ loss: Loss, on dataset: DatasetSpecification
  ) -> Experiment {
    Experiment(
      name: name, dataset: dataset, split: .rows(500),
      layers: [
        .dense(units: 50, activation: .relu, kernelInitializer: .heUniform),
        .dense(units: 3, activation: .softmax),
      ],
      loss: loss, metrics: [.accuracy], optimizer: sgd, epochs: 100, seeds: [1])
  }
}

extension Experiment {
  /// The experiment checked against its data, ready to run.
  func trainer() throws -> Trainer {
    try Trainer(self, on: dataset.makeDataset(split: split))
  }
}
