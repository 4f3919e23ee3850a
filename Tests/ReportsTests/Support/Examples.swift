import Datasets
import Training

extension Experiment {
  /// Two circles, 50 hidden units and one output, 200 epochs.
  static func example(
    name: String = "hinge", loss: Loss = .hinge, metrics: [Metric] = [.accuracy],
    seeds: [UInt32] = [1]
  ) -> Experiment {
    Experiment(
      name: name, dataset: DatasetSpecification(generator: .circles(.init()), labels: .signed),
      split: .rows(50),
      layers: [
        .dense(units: 50, activation: .relu, kernelInitializer: .heUniform),
        .dense(units: 1, activation: .tanh),
      ],
      loss: loss, metrics: metrics, optimizer: .sgd(learningRate: 0.01, momentum: 0.9), epochs: 200,
      seeds: seeds)
  }
}

extension Run {
  /// A run whose training values are the test values, and whose final values are the last ones.
  static func example(seed: UInt32 = 1, loss: [Double], accuracy: [Double]) -> Run {
    let final = [
      Run.Value(name: "loss", value: loss.last ?? .nan),
      Run.Value(name: "accuracy", value: accuracy.last ?? .nan),
    ]
    return Run(
      seed: seed,
      history: History(series: [
        .init(name: "loss", values: loss), .init(name: "accuracy", values: accuracy),
        .init(name: "val_loss", values: loss), .init(name: "val_accuracy", values: accuracy),
      ]),
      final: .init(train: final, test: final))
  }
}
