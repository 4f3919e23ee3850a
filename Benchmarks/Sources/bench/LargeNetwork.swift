import Datasets
import Foundation
import Training

/// One epoch of a larger network on larger data, 784-512-512-10 on 20,000 rows, against NumPy with OpenBLAS.
enum LargeNetwork {
  /// The section of the table; without a rival the row says that it was left out.
  static func section(against rival: Rival?) throws -> TextTable.Section {
    var section = TextTable.Section(
      header: ["784-512-512-10, processor time of an epoch in s", "Lossbook", "NumPy", "ratio"])
    guard let rival else {
      section.notes.append("Left out because it takes minutes: `make bench` measures it.")
      return section
    }
    let trainer = try experiment.trainer()
    var ours = Duration()
    var theirs = Duration()
    for _ in 0..<rounds {
      var run: Run?
      ours.improve(with: Duration { run = trainer.run(seed: 1) })
      let results = try rival.results(on: FileManager.default.temporaryDirectory, repetitions: 1)
      guard let run, results.count == 1 else {
        throw BenchmarkError("\(rival.name) ran \(results.count) experiments instead of one")
      }
      try rival.check(results[0], against: run)
      theirs.improve(with: results[0].duration)
    }
    section.rows.append([
      "20,000 rows, batches of 128", String(format: "%.2f", ours.processor),
      String(format: "%.2f", theirs.processor), (ours.processor / theirs.processor).ratio,
    ])
    section.notes.append(
      "One thread each, NumPy with its OpenBLAS; best of \(rounds) rounds in turn.")
    return section
  }

  private static let rounds = 3

  private static var experiment: Experiment {
    var generator = BlobsGenerator()
    generator.nSamples = .total(20_000)
    generator.nFeatures = 784
    generator.centers = .count(10)
    generator.clusterStd = .all(100)
    generator.randomState = 1
    let hidden = Layer.dense(units: 512, activation: .relu, kernelInitializer: .heUniform)
    return Experiment(
      name: "large", dataset: DatasetSpecification(generator: .blobs(generator), standardize: .all),
      split: .rows(20_000), layers: [hidden, hidden, .dense(units: 10, activation: .softmax)],
      loss: .sparseCategoricalCrossentropy(), metrics: [.accuracy],
      optimizer: .sgd(learningRate: 0.01, momentum: 0.9), epochs: 1, batchSize: 128)
  }
}
