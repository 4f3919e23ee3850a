import Testing
import Training

@Suite("Impossible values of an experiment are refused at their key")
struct ExperimentValidationTests {
  static let badSettings: [(Optimizer, String)] = [
    (Optimizer.sgd(learningRate: 0), "learning_rate"),
    (.sgd(learningRate: -.infinity), "learning_rate"),
    (.sgd(learningRate: .nan), "learning_rate"),
    (.sgd(momentum: 1.5), "momentum"), (.sgd(momentum: -0.1), "momentum"),
    (.rmsprop(rho: 1.1), "rho"), (.rmsprop(momentum: -1), "momentum"),
    (.rmsprop(epsilon: 0), "epsilon"), (.adam(beta1: 1), "beta_1"),
    (.adam(beta2: -0.5), "beta_2"),
    (.adam(epsilon: -1), "epsilon"), (.adam(learningRate: .infinity), "learning_rate"),
    (.adamw(learningRate: 0), "learning_rate"), (.adamw(weightDecay: -0.1), "weight_decay"),
    (.adamw(weightDecay: .nan), "weight_decay"), (.adamw(beta2: 1), "beta_2"),
    (.adagrad(learningRate: -1), "learning_rate"), (.adagrad(epsilon: 0), "epsilon"),
    (.adagrad(initialAccumulatorValue: -1), "initial_accumulator_value"),
    (.adamax(beta1: 1), "beta_1"), (.adamax(epsilon: 0), "epsilon"),
    (.nadam(learningRate: 0), "learning_rate"), (.nadam(beta2: -0.1), "beta_2"),
  ]

  @Test("epochs", arguments: [0, -3]) func epochs(value: Int) {
    expectRefusal(at: "epochs") { $0.epochs = value }
  }

  @Test("batch size", arguments: [0, -1]) func batchSize(value: Int) {
    expectRefusal(at: "batch_size") { $0.batchSize = value }
  }

  @Test("seeds") func seeds() {
    expectRefusal(at: "seeds") { $0.seeds = [] }
  }

  @Test("no layers") func layers() {
    expectRefusal(at: "model.layers") { $0.layers = [] }
  }

  @Test("units", arguments: [0, -1, 1_000_000_000, .max]) func units(value: Int) {
    expectRefusal(at: "model.layers[0].units") { $0.layers[0] = .dense(units: value) }
  }

  @Test("a dropout layer at the end, and rates that leave nothing")
  func dropout() {
    expectRefusal(at: "model.layers[2]") { $0.layers.append(.dropout(rate: 0.5)) }
    for rate in [-0.1, 1, .nan] {
      expectRefusal(at: "model.layers[0].rate") {
        $0.layers.insert(.dropout(rate: rate), at: 0)
      }
    }
  }

  @Test("a hidden softmax of one unit") func softmax() {
    expectRefusal(at: "model.layers[0].activation") {
      $0.layers[0] = .dense(units: 1, activation: .softmax)
    }
  }

  @Test(
    "settings of the optimizer",
    arguments: badSettings)
  func optimizer(optimizer: Optimizer, key: String) {
    expectRefusal(at: "optimizer.\(key)") { $0.optimizer = optimizer }
  }

  private func expectRefusal(at keyPath: String, _ change: (inout Experiment) -> Void) {
    var experiment = Samples.experiment()
    change(&experiment)
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == keyPath)
  }
}
