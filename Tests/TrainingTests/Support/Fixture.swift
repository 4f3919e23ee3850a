import Datasets
import Foundation
import Testing
import Training

/// A run that Keras made: nine are the tutorial's, in `Tests/Fixtures/histories`; the others, in
/// `Tests/Fixtures/reference-histories`, were made by `Tests/Reference/check_histories.py`.
struct HistoryFixture: Decodable, CustomTestStringConvertible {
  var experiment: ExperimentFile
  var history: [String: [Double]]
  var final: [String: [String: FinalValue]]
  var firstWeights: [Double]

  /// The paths of all files below the fixtures' folder, without the extension.
  static let names = ["histories", "reference-histories"].flatMap { folder in
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: fixtures.appending(path: folder).path)
    return (files ?? []).filter { $0.hasSuffix(".json") }.sorted().map {
      "\(folder)/\($0.dropLast(5))"
    }
  }

  init(named name: String) throws {
    let data = try Data(contentsOf: fixtures.appending(path: "\(name).json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(HistoryFixture.self, from: data)
  }

  var testDescription: String { experiment.name }
}

/// The folder of what other programs made, beside the folders of the tests.
let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

/// An experiment as a fixture spells it: enough of the format to train what Keras trained.
struct ExperimentFile: Decodable {
  var name: String
  var dataset: DatasetFile
  var split: [String: Int]
  var model: [String: [LayerFile]]
  var loss: LossFile
  var metrics: [MetricFile]
  var classWeight: ClassWeightFile?
  /// What the rows count, over and over.
  var sampleWeights: [Double]?
  var optimizer: OptimizerFile
  var earlyStopping: EarlyStoppingFile?
  var epochs: Int
  var batchSize: Int
  var seed: UInt32

  struct DatasetFile: Decodable {
    var generator: String
    var labels: String?
    var standardize: String?
  }

  struct LayerFile: Decodable {
    var dropout: Double?
    var units: Int?
    var activation: String?
    var kernelInitializer: String?
    var kernelRegularizer: RegularizerFile?
    var biasRegularizer: RegularizerFile?
    var activityRegularizer: RegularizerFile?
  }

  struct OptimizerFile: Decodable {
    var name: String
    var learningRate: LearningRateFile?
    var momentum: Double?
    var nesterov: Bool?
    var rho: Double?
    var centered: Bool?
    var epsilon: Double?
    var beta1: Double?
    var beta2: Double?
    var amsgrad: Bool?
    var weightDecay: Double?
    var initialAccumulatorValue: Double?
  }

  /// The experiment in float64.
  func experiment() throws -> Experiment {
    Experiment(
      name: name, dataset: DatasetSpecification(generator: .circles(CirclesGenerator())),
      split: .rows(try wanted(split["train"])),
      layers: try wanted(model["layers"]).map { try $0.layer() },
      loss: try loss.loss(),
      metrics: try metrics.map { try $0.metric() },
      classWeight: classWeight?.weight,
      optimizer: try optimizer.optimizer(), epochs: epochs,
      earlyStopping: try earlyStopping?.earlyStopping(), batchSize: batchSize, seeds: [seed],
      precision: .float64)
  }

  /// The data, from the file that scikit-learn's own output is in.
  func makeDataset() throws -> Dataset {
    let scaled = dataset.standardize == "all" ? "-standardized" : ""
    let file = fixtures.appending(path: "datasets/\(dataset.generator)\(scaled).json")
    let table = try JSONDecoder().decode(Table.self, from: Data(contentsOf: file))
    let x = Matrix(
      rows: table.x.count, columns: table.x[0].count, elements: table.x.flatMap(\.self))
    let classes = table.y.map { Int($0) }
    let count = (classes.max() ?? 0) + 1
    let target: Target =
      switch (dataset.generator, dataset.labels) {
      case ("regression", _): .real(table.y)
      case (_, "signed"): .signed(classes.map { $0 == 0 ? -1 : 1 })
      case (_, "one_hot"): .oneHot(classes, count: count)
      default: .classes(classes, count: count)
      }
    var dataset = Dataset(x: x, target: target)
    dataset.sampleWeights = sampleWeights.map { weights in
      (0..<x.rows).map { weights[$0 % weights.count] }
    }
    return dataset
  }

  private struct Table: Decodable {
    var x: [[Double]]
    var y: [Double]
  }
}

extension ExperimentFile.LayerFile {
  func layer() throws -> Layer {
    if let dropout { return .dropout(rate: dropout) }
    return .dense(
      units: try wanted(units),
      activation: try wanted(Activation(rawValue: activation ?? "linear")),
      kernelInitializer: try wanted(
        Initializer(rawValue: kernelInitializer ?? "glorot_uniform")),
      kernelRegularizer: kernelRegularizer?.regularizer,
      biasRegularizer: biasRegularizer?.regularizer,
      activityRegularizer: activityRegularizer?.regularizer)
  }
}

/// A penalty: its factors, or a name.
struct RegularizerFile: Decodable {
  var regularizer: Regularizer

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let factors =
      try (try? container.decode(String.self)).map { [$0: 0.01] }
      ?? container.decode([String: Double].self)
    regularizer = Regularizer(l1: factors["l1"] ?? 0, l2: factors["l2"] ?? 0)
  }
}

/// Weights by label or by class index, or `balanced`.
struct ClassWeightFile: Decodable {
  var weight: ClassWeight

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let list = try? container.decode([Double].self) {
      weight = .byName(
        Dictionary(uniqueKeysWithValues: zip((0...).lazy.map(String.init), list)))
    } else if let weights = try? container.decode([String: Double].self) {
      weight = .byName(weights)
    } else {
      weight = .balanced
    }
  }
}

extension ExperimentFile.OptimizerFile {
  func optimizer() throws -> Optimizer {
    let rate = try learningRate?.learningRate()
    return switch name {
    case "sgd":
      .sgd(
        learningRate: rate ?? 0.01, momentum: momentum ?? 0, nesterov: nesterov ?? false)
    case "rmsprop":
      .rmsprop(
        learningRate: rate ?? 0.001, rho: rho ?? 0.9, momentum: momentum ?? 0,
        epsilon: epsilon ?? 1e-7, centered: centered ?? false)
    case "adam":
      .adam(
        learningRate: rate ?? 0.001, beta1: beta1 ?? 0.9, beta2: beta2 ?? 0.999,
        epsilon: epsilon ?? 1e-7, amsgrad: amsgrad ?? false)
    case "adamw":
      .adamw(
        learningRate: rate ?? 0.001, weightDecay: weightDecay ?? 0.004,
        beta1: beta1 ?? 0.9, beta2: beta2 ?? 0.999, epsilon: epsilon ?? 1e-7,
        amsgrad: amsgrad ?? false)
    case "adagrad":
      .adagrad(
        learningRate: rate ?? 0.001,
        initialAccumulatorValue: initialAccumulatorValue ?? 0.1, epsilon: epsilon ?? 1e-7)
    case "adamax":
      .adamax(
        learningRate: rate ?? 0.001, beta1: beta1 ?? 0.9, beta2: beta2 ?? 0.999,
        epsilon: epsilon ?? 1e-7)
    case "nadam":
      .nadam(
        learningRate: rate ?? 0.001, beta1: beta1 ?? 0.9, beta2: beta2 ?? 0.999,
        epsilon: epsilon ?? 1e-7)
    default: throw MissingValue()
    }
  }
}

/// What a fixture must hold.
func wanted<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingValue() }
  return value
}

struct MissingValue: Error {}
