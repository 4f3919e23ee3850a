internal import Datasets

extension PreciseEngine {
  /// Loss and metrics of a model on both parts of the data.
  func evaluate(_ model: Model) -> Run.Final {
    let network = Network<Real>(experiment.layers, inputs: inputs, rows: Self.evaluationRows)
    network.load(model.weights)
    let meter = Meter(objective)
    func values(on data: TrainingRows<Real>) -> [Run.Value] {
      guard data.count > 0 else { return [] }
      return zip(objective.names, evaluate(network, on: data, meter)).map {
        Run.Value(name: $0, value: $1)
      }
    }
    return Run.Final(
      train: values(on: train), test: values(on: test),
      trainConfusionMatrix: confusionMatrix(network, on: train),
      testConfusionMatrix: test.count > 0 ? confusionMatrix(network, on: test) : nil)
  }

  /// The loss on the training rows of models with the layers of the experiment, one after the other.
  func trainingLosses(of models: some Sequence<[Model.Weights]>) -> [Double] {
    let network = Network<Real>(experiment.layers, inputs: inputs, rows: Self.evaluationRows)
    let meter = Meter(objective)
    return models.map { weights in
      network.load(weights)
      return evaluate(network, on: train, meter)[0]
    }
  }
}
