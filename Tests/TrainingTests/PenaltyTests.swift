import Datasets
import Testing
import TrainingKernels

@testable import Training

@Suite("Penalties are those of the formulas")
struct PenaltyTests {
  static let sets = InstructionSetTests.sets

  @Test("each value in its lane, with every remainder", arguments: sets, [0, 1, 15, 16, 17, 40])
  func values(set: tk_instruction_set, count: Int) {
    let values = (0..<padded(count)).map { index in
      index < count ? Double(index % 5) - 1.5 : .nan
    }
    var lanes = [Double](repeating: 1, count: 16)
    Double.kernels(for: set).penalty(count, l1: 0.5, l2: 0.25, values, addTo: &lanes)
    var expected = [Double](repeating: 1, count: 16)
    for index in 0..<count {
      expected[index % 16] += 0.5 * abs(values[index]) + 0.25 * (values[index] * values[index])
    }
    #expect(lanes == expected)
  }

  @Test("the derivative, which at 0 is 0", arguments: sets)
  func derivative(set: tk_instruction_set) {
    let values: [Float] = [-2, -0.0, 0, 0.5, 3]
    var gradient: [Float] = [1, 1, 1, 1, 1]
    Float.kernels(for: set).penaltyGradient(5, l1: 0.5, l2: 0.25, values, addTo: &gradient)
    let expected: [Float] = [-0.5, 1, 1, 1.75, 3]
    #expect(gradient == expected)
  }

  @Test("the loss has them, a metric of the same errors has not", arguments: Precision.allCases)
  func loss(precision: Precision) throws {
    var experiment = Samples.experiment(.meanSquaredError, activation: .linear, metrics: [.mse])
    experiment.precision = precision
    let penalty = Regularizer(l1: 0.01, l2: 0.1)
    experiment.layers = [
      .dense(units: 5, activation: .tanh, kernelRegularizer: penalty, biasRegularizer: penalty),
      .dense(units: 1, kernelRegularizer: Regularizer(l2: 0.5)),
    ]
    let trained = try Trainer(experiment, on: Samples.real).train(seed: 2)
    let weights = trained.model.weights
    func sum(_ values: [Double], _ regularizer: Regularizer) -> Double {
      var sum = 0.0
      for value in values { sum += regularizer.l1 * abs(value) + regularizer.l2 * value * value }
      return sum
    }
    var expected = sum(weights[0].kernel, penalty)
    expected += sum(weights[0].bias, penalty)
    expected += sum(weights[1].kernel, Regularizer(l2: 0.5))
    for values in [trained.run.final.train, trained.run.final.test] {
      let difference = values[0].value - values[1].value
      #expect(abs(difference - expected) < (precision == .float64 ? 1e-14 : 1e-6))
    }
    #expect(expected > 0.1)
  }

  @Test("that on results is the mean over the rows, in batches of any size")
  func activity() throws {
    var experiment = Samples.experiment(.meanSquaredError, activation: .linear, metrics: [.mse])
    experiment.precision = .float64
    experiment.layers = [.dense(units: 1, activityRegularizer: Regularizer(l1: 0.1, l2: 0.2))]
    let trained = try Trainer(experiment, on: Samples.real).train(seed: 2)
    let outputs = trained.model.predict(Samples.real.x).elements
    let rows = [
      ("train", 0..<30, trained.run.final.train), ("test", 30..<40, trained.run.final.test),
    ]
    for (part, range, values) in rows {
      var expected = 0.0
      for output in outputs[range] { expected += 0.1 * abs(output) + 0.2 * output * output }
      expected /= Double(range.count)
      #expect(abs(values[0].value - values[1].value - expected) < 1e-14, "\(part)")
    }
  }

  @Test("factors of 0 change nothing")
  func nothing() throws {
    var experiment = Samples.experiment()
    let plain = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    experiment.layers[0] = .dense(
      units: 5, activation: .relu, kernelRegularizer: Regularizer(),
      activityRegularizer: Regularizer(l2: 0))
    #expect(try Trainer(experiment, on: Samples.classes).run(seed: 1) == plain)
  }
}
