import Datasets
import Testing
import Training

@Suite("Impossible values of an experiment are refused at their key")
struct ExperimentValidationTests {
  static let badSettings: [(Optimizer, String)] = [
    (Optimizer.sgd(learningRate: 0), "learning_rate"),
    (.sgd(learningRate: .constant(-.infinity)), "learning_rate"),
    (.sgd(learningRate: .constant(.nan)), "learning_rate"),
    (.sgd(momentum: 1.5), "momentum"), (.sgd(momentum: -0.1), "momentum"),
    (.rmsprop(rho: 1.1), "rho"), (.rmsprop(momentum: -1), "momentum"),
    (.rmsprop(epsilon: 0), "epsilon"), (.adam(beta1: 1), "beta_1"),
    (.adam(beta2: -0.5), "beta_2"),
    (.adam(epsilon: -1), "epsilon"), (.adam(learningRate: .constant(.infinity)), "learning_rate"),
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

  @Test("factors of penalties that are no penalties", arguments: [-0.1, .infinity, .nan])
  func regularizers(factor: Double) {
    expectRefusal(at: "model.layers[0].kernel_regularizer.l1") {
      $0.layers[0] = .dense(units: 2, kernelRegularizer: Regularizer(l1: factor))
    }
    expectRefusal(at: "model.layers[0].bias_regularizer.l2") {
      $0.layers[0] = .dense(units: 2, biasRegularizer: Regularizer(l2: factor))
    }
    expectRefusal(at: "model.layers[0].activity_regularizer.l2") {
      $0.layers[0] = .dense(units: 2, activityRegularizer: Regularizer(l2: factor))
    }
  }

  @Test("weights of classes that are not there, and weights that are none")
  func classWeight() {
    expectRefusal(at: "class_weight.2") { $0.classWeight = .byName(["0": 1, "2": 1]) }
    expectRefusal(at: "class_weight.-1") { $0.classWeight = .byName(["-1": 1]) }
    for weight in [-1, .nan, .infinity] {
      expectRefusal(at: "class_weight.1") { $0.classWeight = .byName(["1": weight]) }
    }
    var signed = Samples.experiment(.hinge, activation: .tanh)
    signed.classWeight = .byName(["0": 2])
    expectRefusal(of: signed, on: Samples.signed, at: "class_weight.0")
    var named = Samples.classes
    named.classNames = ["cat", "dog"]
    var experiment = Samples.experiment()
    experiment.classWeight = .byName(["cat": 1, "0": 2])
    expectRefusal(of: experiment, on: named, at: "class_weight.0")
    var real = Samples.experiment(.meanSquaredError, activation: .linear)
    real.classWeight = .balanced
    expectRefusal(of: real, on: Samples.real, at: "class_weight")
  }

  @Test("weights of rows that are none, and weights of rows and of classes at once")
  func sampleWeights() {
    var data = Samples.classes
    data.sampleWeights = [Double](repeating: 1, count: 40)
    var weighted = Samples.experiment()
    weighted.classWeight = .balanced
    expectRefusal(of: weighted, on: data, at: "class_weight")
    for weight in [-1, .nan, .infinity] {
      data.sampleWeights?[17] = weight
      expectRefusal(of: Samples.experiment(), on: data, at: "dataset.sample_weight")
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

  static let badSchedules: [(LearningRate, String)] = [
    (.piecewiseConstantDecay(.init(boundaries: [], values: [0.1])), "boundaries"),
    (.piecewiseConstantDecay(.init(boundaries: [5, 5], values: [0.1, 0.1, 0.1])), "boundaries"),
    (.piecewiseConstantDecay(.init(boundaries: [5], values: [0.1])), "values"),
    (.piecewiseConstantDecay(.init(boundaries: [5], values: [0.1, -0.1])), "values[1]"),
    (
      .exponentialDecay(.init(initialLearningRate: 0, decaySteps: 1, decayRate: 1)),
      "initial_learning_rate"
    ),
    (
      .exponentialDecay(.init(initialLearningRate: 1, decaySteps: 0, decayRate: 1)), "decay_steps"
    ),
    (.exponentialDecay(.init(initialLearningRate: 1, decaySteps: 1, decayRate: -1)), "decay_rate"),
    (
      .inverseTimeDecay(.init(initialLearningRate: 1, decaySteps: 1, decayRate: .nan)),
      "decay_rate"
    ),
    (.polynomialDecay(.init(initialLearningRate: 1, decaySteps: 1, power: 0)), "power"),
    (
      .polynomialDecay(.init(initialLearningRate: 1, decaySteps: 1, endLearningRate: -1)),
      "end_learning_rate"
    ),
    (.cosineDecay(.init(initialLearningRate: 1, decaySteps: 1, alpha: 1.5)), "alpha"),
    (.cosineDecay(.init(initialLearningRate: 0, decaySteps: 1, warmupTarget: 0)), "warmup_target"),
    (.cosineDecay(.init(initialLearningRate: 0, decaySteps: 1, warmupSteps: 9)), "warmup_steps"),
    (.cosineDecayRestarts(.init(initialLearningRate: 1, firstDecaySteps: 1, tMul: 0.5)), "t_mul"),
    (.cosineDecayRestarts(.init(initialLearningRate: 1, firstDecaySteps: 1, mMul: 0)), "m_mul"),
  ]

  @Test("settings of schedules", arguments: badSchedules)
  func schedule(rate: LearningRate, key: String) {
    expectRefusal(at: "optimizer.learning_rate.\(key)") {
      $0.optimizer = .adam(learningRate: rate)
    }
  }

  private func expectRefusal(
    at keyPath: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout Experiment) -> Void
  ) {
    var experiment = Samples.experiment()
    change(&experiment)
    expectRefusal(
      of: experiment, on: Samples.classes, at: keyPath, sourceLocation: sourceLocation)
  }

  private func expectRefusal(
    of experiment: Experiment, on dataset: Dataset, at keyPath: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: TrainingError.self, sourceLocation: sourceLocation) {
      try Trainer(experiment, on: dataset)
    }
    #expect(error?.keyPath == keyPath, sourceLocation: sourceLocation)
  }
}
