import Datasets
import Training

@testable import Reports

extension TrainedModel {
  /// A model without hidden layers on four rows, of which two train.
  static func example(
    units: Int = 1, activation: Activation = .tanh, kernel: [Double] = [1, 0], bias: [Double] = [0],
    loss: Loss = .hinge, target: Target = .signed([-1, 1, -1, -1]), trainingRows: Int = 2
  ) -> TrainedModel {
    var experiment = Experiment.example(loss: loss)
    experiment.layers = [.dense(units: units, activation: activation)]
    experiment.split = .rows(trainingRows)
    experiment.precision = .float64
    let x = Matrix(rows: 4, columns: 2, elements: [-2, 0, 2, 1, -1, -1, 1, 2])
    return TrainedModel(
      title: "The hinge", experiment: experiment, seed: 3,
      model: Model(
        inputs: 2, layers: experiment.layers, weights: [.init(kernel: kernel, bias: bias)],
        precision: .float64),
      data: Dataset(x: x, target: target))
  }
}
