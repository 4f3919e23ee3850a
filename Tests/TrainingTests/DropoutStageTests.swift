import Datasets
import RandomState
import Testing
import TrainingKernels

@testable import Training

@Suite("Dropout keeps what the run's stream says")
struct DropoutStageTests {
  /// Rates with what is kept multiplied by its reciprocal share.
  @Test(
    "the mask is NumPy's draws, row by row, whatever was drawn before",
    arguments: [0.1, 0.5, 0.999, 1 - 0x1p-53, 0x1p-53], [1, 3, 16, 700])
  func mask(rate: Double, units: Int) {
    let rows = 3
    for before in 0..<3 {
      var random = RandomState(seed: 5)
      // An odd number of words splits a draw between two blocks of the generator.
      for _ in 0..<before { _ = random.randomInterval(1) }
      var reference = random
      let outputs = kept(rate: rate, rows: rows, units: units, from: &random)
      let expected = reference.randomSample(count: rows * units)
        .map { $0 >= rate ? 1 / (1 - rate) : 0 }
      #expect(outputs == expected)
      #expect(random.randomSample() == reference.randomSample(), "the stream goes on behind them")
    }
  }

  @Test("at a rate of 0 everything is kept and nothing drawn")
  func rateZero() {
    var random = RandomState(seed: 5)
    #expect(kept(rate: 0, rows: 2, units: 5, from: &random) == [Double](repeating: 1, count: 10))
    var untouched = RandomState(seed: 5)
    #expect(random.randomSample() == untouched.randomSample())
  }

  @Test("a model with it at a rate of 0 learns as one without it")
  func withoutEffect() throws {
    var experiment = Samples.experiment(metrics: [.accuracy])
    let plain = try Trainer(experiment, on: Samples.classes).train(seed: 3)
    experiment.layers.insert(.dropout(rate: 0), at: 1)
    experiment.layers.insert(.dropout(rate: 0), at: 0)
    let trained = try Trainer(experiment, on: Samples.classes).train(seed: 3)
    #expect(trained.run == plain.run)
    #expect(trained.model.weights == plain.model.weights)
  }

  @Test("where nearly nothing is kept, only the biases of the output learn")
  func highRate() throws {
    var experiment = Samples.experiment()
    experiment.layers.insert(.dropout(rate: 1 - 0x1p-53), at: 1)
    let trained = try Trainer(experiment, on: Samples.classes).train(seed: 3)
    experiment.epochs = 1
    experiment.optimizer = .sgd(learningRate: 1e-300)
    let untrained = try Trainer(experiment, on: Samples.classes).train(seed: 3)
    #expect(
      trained.model.weights.map(\.kernel) == untrained.model.weights.map(\.kernel))
    #expect(trained.model.weights[1].bias != untrained.model.weights[1].bias)
  }

  @Test("what is predicted and evaluated is the whole network's")
  func prediction() throws {
    var experiment = Samples.experiment(.meanSquaredError, activation: .linear)
    experiment.precision = .float64
    experiment.layers.insert(.dropout(rate: 0.5), at: 1)
    let trained = try Trainer(experiment, on: Samples.real).train(seed: 4)
    let whole = Model(
      inputs: 2, layers: [experiment.layers[0], experiment.layers[2]],
      weights: trained.model.weights, precision: .float64)
    #expect(trained.model.predict(Samples.real.x) == whole.predict(Samples.real.x))
    #expect(trained.run.final.test.first?.value == trained.run.history["val_loss"]?.last)
  }

  /// What becomes of a batch of ones.
  private func kept(
    rate: Double, rows: Int, units: Int, from random: inout RandomState
  ) -> [Double] {
    let kernels = Double.kernels(for: tk_best_instruction_set())
    var memory = Memory<Double>(
      capacity: DropoutStage<Double>.memory(units: units, rows: rows))
    let stage = DropoutStage(Dropout(rate: rate), units: units, rows: rows, memory: &memory)
    let x = [Double](repeating: 1, count: rows * padded(units))
    stage.drawMask(kernels, rows: rows, from: &random)
    stage.forward(kernels, rows: rows, x)
    return withExtendedLifetime(memory) {
      (0..<rows).flatMap { row in (0..<units).map { stage.outputs[row * padded(units) + $0] } }
    }
  }
}
