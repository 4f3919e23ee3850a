import Datasets
import RandomState
import Testing

@testable import Training

@Suite("A loss surface")
struct LossSurfaceTests {
  /// One weight and one bias, and rows whose loss is easily worked out.
  private static let line = Dataset(
    x: Matrix(rows: 3, columns: 1, elements: [1, 2, 3]), target: .real([2, 3, 5]))

  private static func lineTrainer() throws -> Trainer {
    var experiment = Samples.experiment(.meanSquaredError, precision: .float64)
    experiment.layers = [.dense(units: 1, activation: .linear)]
    experiment.split = .rows(2)
    return try Trainer(experiment, on: line)
  }

  @Test(
    "has the model in the middle, with the loss that its run ended with",
    arguments: Precision.allCases)
  func middle(precision: Precision) throws {
    let trainer = try Trainer(
      Samples.experiment(metrics: [.accuracy], precision: precision), on: Samples.classes)
    let trained = trainer.train(seed: 3)
    let surface = LossSurface(around: trained.model, of: trainer, resolution: 5)
    #expect(surface.steps == [-1, -0.5, 0, 0.5, 1])
    #expect(surface.center == 2)
    #expect(surface.losses[2, 2] == trained.run.final.train["loss"])
  }

  @Test("of one weight is what the loss is where that weight is longer or shorter")
  func byHand() throws {
    let trainer = try Self.lineTrainer()
    let model = Model(
      inputs: 1, layers: trainer.experiment.layers,
      weights: [Model.Weights(kernel: [1.5], bias: [0.5])], precision: .float64)
    let surface = LossSurface(around: model, of: trainer, resolution: 3, reach: 0.5)
    // Each direction is as long as the weight, so that two steps add up or cancel.
    var random = RandomState(seed: 0)
    let first = random.standardNormal() < 0 ? -1.0 : 1
    let second = random.standardNormal() < 0 ? -1.0 : 1
    for (row, down) in surface.steps.enumerated() {
      for (column, across) in surface.steps.enumerated() {
        let weight = 1.5 * (1 + first * across + second * down)
        let errors = [weight * 1 + 0.5 - 2, weight * 2 + 0.5 - 3]
        let expected = errors.reduce(0) { $0 + $1 * $1 } / 2
        #expect(abs(surface.losses[row, column] - expected) < 1e-14)
      }
    }
  }

  @Test("is the same every time, and another for other directions")
  func repeatable() throws {
    let trainer = try Trainer(Samples.experiment(), on: Samples.classes)
    let model = trainer.train(seed: 1).model
    func surface(_ seed: UInt32) -> LossSurface {
      LossSurface(around: model, of: trainer, resolution: 7, randomState: seed)
    }
    #expect(surface(1) == surface(1))
    #expect(surface(1).losses != surface(2).losses)
  }

  @Test("takes an even number of steps one higher", arguments: [(2, 3), (3, 3), (40, 41)])
  func resolution(asked: Int, given: Int) throws {
    let trainer = try Self.lineTrainer()
    let model = trainer.train(seed: 1).model
    #expect(LossSurface(around: model, of: trainer, resolution: asked).steps.count == given)
  }

  @Test("counts penalties and the weights of rows, as training does")
  func additions() throws {
    var experiment = Samples.experiment(precision: .float64)
    experiment.layers[0] = .dense(
      units: 5, activation: .relu, kernelRegularizer: Regularizer(l2: 0.1))
    var data = Samples.classes
    data.sampleWeights = (0..<40).map { Double($0 % 3) }
    let trainer = try Trainer(experiment, on: data)
    let trained = trainer.train(seed: 1)
    let surface = LossSurface(around: trained.model, of: trainer, resolution: 3)
    #expect(surface.losses[1, 1] == trained.run.final.train["loss"])
  }
}

@Suite("A direction of weights")
struct WeightDirectionTests {
  @Test("is as long as the weights of each unit, leaves biases and custom parameters alone")
  func lengths() {
    let weights = [
      Model.Weights(kernel: [3, 0, 4, 2], bias: [1, 2]), Model.Weights(parameters: [5]),
      Model.Weights(kernel: [0, 0], bias: [0]),
    ]
    var random = RandomState(seed: 4)
    let moved = WeightDirection(around: weights, from: &random).adding(1, to: weights)
    let change = zip(moved[0].kernel, weights[0].kernel).map { $0 - $1 }
    #expect(abs((change[0] * change[0] + change[2] * change[2]).squareRoot() - 5) < 1e-14)
    #expect(abs((change[1] * change[1] + change[3] * change[3]).squareRoot() - 2) < 1e-14)
    #expect(moved[0].bias == [1, 2])
    #expect(moved[1] == weights[1])
    #expect(moved[2] == weights[2])
  }
}
