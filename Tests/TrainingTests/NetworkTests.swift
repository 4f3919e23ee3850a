import Datasets
import RandomState
import Testing

@testable import Training

@Suite("Gradients are those that finite differences give")
struct NetworkTests {
  /// Losses with the output activations and targets they are used with.
  static let outputs: [Case] = {
    let units = 3
    let real = Target.real([0.3, -1.2, 0.8, 2.5, -0.1])
    let classes = Target.classes([0, 2, 1, 1, 0], count: units)
    let oneHot = Target.oneHot([0, 2, 1, 1, 0], count: units)
    let binary = Target.classes([0, 1, 1, 0, 1], count: 2)
    let signed = Target.signed([-1, 1, 1, -1, 1])
    let everyActivation = Activation.allCases.filter { $0 != .softmax }
    let notNegative = [Activation.softplus, .relu, .sigmoid]
    var cases: [Case] = []
    for loss in [
      Loss.meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
      .meanAbsolutePercentageError, .huber(), .huber(delta: 0.4), .logCosh, .poisson,
    ] {
      for activation in loss == .poisson ? notNegative : everyActivation {
        cases.append(
          Case(loss: loss, output: Dense(units: 1, activation: activation), target: real))
      }
      // As a share of a target of zero an error is too large for finite differences.
      if loss != .meanAbsolutePercentageError {
        cases.append(
          Case(loss: loss, output: Dense(units: 3, activation: .softmax), target: oneHot))
      }
    }
    for loss in [Loss.cosineSimilarity, .categoricalHinge] {
      for activation in everyActivation + [.softmax] {
        cases.append(
          Case(loss: loss, output: Dense(units: 3, activation: activation), target: oneHot))
      }
    }
    for loss in [Loss.hinge, .squaredHinge] {
      for activation in [Activation.tanh, .linear] {
        cases.append(
          Case(loss: loss, output: Dense(units: 1, activation: activation), target: signed))
      }
    }
    for loss in [
      Loss.binaryCrossentropy(), .binaryCrossentropy(labelSmoothing: 0.2),
      .binaryFocalCrossentropy(),
      .binaryFocalCrossentropy(gamma: 0), .binaryFocalCrossentropy(gamma: 1),
      .binaryFocalCrossentropy(
        applyClassBalancing: true, alpha: 0.3, gamma: 1.4, labelSmoothing: 0.2),
    ] {
      cases.append(
        Case(loss: loss, output: Dense(units: 1, activation: .sigmoid), target: binary))
      cases.append(
        Case(loss: loss, output: Dense(units: 3, activation: .sigmoid), target: oneHot))
    }
    for (loss, target) in [
      (Loss.categoricalCrossentropy(), oneHot),
      (.categoricalCrossentropy(labelSmoothing: 0.2), oneHot),
      (.sparseCategoricalCrossentropy(), classes), (.klDivergence, oneHot),
      (.categoricalFocalCrossentropy(), oneHot), (.categoricalFocalCrossentropy(gamma: 0), oneHot),
      (.categoricalFocalCrossentropy(alpha: 0.7, gamma: 0.6, labelSmoothing: 0.2), oneHot),
      (.categoricalGeneralizedCrossEntropy(), classes),
      (.categoricalGeneralizedCrossEntropy(q: 0.9), classes),
    ] {
      cases.append(Case(loss: loss, output: Dense(units: 3, activation: .softmax), target: target))
    }
    for activation in everyActivation where activation != .sigmoid {
      for (loss, units, target) in [
        (Loss.binaryCrossentropy(fromLogits: true), 1, binary),
        (.binaryCrossentropy(fromLogits: true, labelSmoothing: 0.2), 3, oneHot),
        (.binaryFocalCrossentropy(gamma: 1.4, fromLogits: true, labelSmoothing: 0.2), 3, oneHot),
        (.categoricalCrossentropy(fromLogits: true, labelSmoothing: 0.2), 3, oneHot),
        (.sparseCategoricalCrossentropy(fromLogits: true), 3, classes),
        (.categoricalFocalCrossentropy(fromLogits: true, labelSmoothing: 0.2), 3, oneHot),
      ] {
        cases.append(
          Case(loss: loss, output: Dense(units: units, activation: activation), target: target))
      }
    }
    return cases
  }()

  /// The losses of all cases, with their settings.
  static let losses: [Loss] = {
    var seen: Set<Loss> = []
    return outputs.map(\.loss).filter { seen.insert($0).inserted }
  }()

  @Test("every loss with every output layer it is used with", arguments: outputs)
  func losses(_ test: Case) throws {
    try check(test, hidden: [.dense(units: 4, activation: .tanh)])
  }

  @Test("every loss has a case")
  func lossesAreCovered() {
    #expect(Set(Self.outputs.map(\.loss.name)) == Set(Loss.all.map(\.name)))
  }

  @Test("every activation in a hidden layer", arguments: Activation.allCases, [3, 19])
  func activations(activation: Activation, units: Int) throws {
    let hidden = [Layer.dense(units: units, activation: activation)]
    for test in Self.outputs { try check(test, hidden: hidden) }
  }

  @Test("several hidden layers, narrow and wide")
  func depth() throws {
    let hidden: [Layer] = [
      .dense(units: 17, activation: .tanh), .dense(units: 2, activation: .sigmoid),
      .dense(units: 33, activation: .relu, kernelInitializer: .heUniform),
    ]
    for test in Self.outputs { try check(test, hidden: hidden) }
  }

  @Test("dropout before, between and after hidden layers")
  func dropout() throws {
    let hidden: [Layer] = [
      .dropout(rate: 0.3), .dense(units: 19, activation: .tanh), .dropout(rate: 0.5),
      .dropout(rate: 0.1), .dense(units: 5, activation: .relu), .dropout(rate: 0.2),
    ]
    for test in Self.outputs { try check(test, hidden: hidden) }
  }

  @Test("penalties on kernels, biases and results, beside dropout")
  func penalties() throws {
    let penalty = Regularizer(l1: 0.02, l2: 0.3)
    for activation in [Activation.relu, .softmax, .elu] {
      let hidden: [Layer] = [
        .dense(
          units: 19, activation: .tanh, kernelRegularizer: penalty, activityRegularizer: penalty),
        .dropout(rate: 0.2),
        .dense(
          units: 5, activation: activation, kernelRegularizer: Regularizer(l1: 0.1),
          biasRegularizer: penalty, activityRegularizer: Regularizer(l2: 0.4)),
      ]
      for var test in Self.outputs {
        test.output.kernelRegularizer = Regularizer(l2: 0.2)
        test.output.biasRegularizer = penalty
        test.output.activityRegularizer = Regularizer(l1: 0.01, l2: 0.1)
        try check(test, hidden: hidden)
      }
    }
  }

  @Test("rows of different weights")
  func weights() throws {
    for var test in Self.outputs {
      test.weights = [0.5, 2, 0, 1, 7]
      try check(test, hidden: [.dense(units: 4, activation: .tanh)])
    }
  }

  @Test("a wide output layer")
  func wideOutput() throws {
    let labels = Target.classes([0, 19, 4, 7, 11], count: 20)
    try check(
      Case(
        loss: .sparseCategoricalCrossentropy(), output: Dense(units: 20, activation: .softmax),
        target: labels), hidden: [.dense(units: 5, activation: .relu)])
  }
}

extension NetworkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var loss: Loss
    var output: Dense
    var target: Target
    var weights: [Double]?

    var testDescription: String {
      "\(loss) on \(output.units) \(output.activation.rawValue)"
    }
  }

  /// Compares the gradient of each parameter with a central difference of the mean loss.
  private func check(_ test: Case, hidden: [Layer]) throws {
    var random = RandomState(seed: 3)
    let inputs = 2
    let count = test.target.count
    var dataset = Dataset(
      x: Matrix(
        rows: count, columns: inputs, elements: random.standardNormal(count: count * inputs)),
      target: test.target)
    dataset.sampleWeights = test.weights
    let experiment = Experiment(
      name: "gradient", dataset: DatasetSpecification(generator: .circles(CirclesGenerator())),
      split: .rows(count), layers: hidden + [.dense(test.output)], loss: test.loss, epochs: 1)
    try experiment.validate(against: dataset)

    let rows = TrainingRows<Double>(
      dataset, stride: experiment.layers.inputStride(inputs: inputs))
    let objective = Objective(experiment, target: dataset.target)
    let network = Network<Double>(experiment.layers, inputs: inputs, rows: count)
    network.initialize(experiment.layers, from: &random)
    // Biases other than zero, so that no unit sits on the kink of its activation.
    for layer in network.denseStages {
      for unit in 0..<layer.units { layer.bias[unit] = 0.1 * random.standardNormal() }
    }
    let masks = random

    func loss() -> Double {
      // The same masks each time.
      var random = masks
      network.forward(rows: count, rows.x, drawingFrom: &random)
      let meter = Meter(objective)
      meter.measure(
        network, rows: count, targets: rows.targets, stride: rows.targetStride,
        weights: rows.weights.isEmpty ? nil : rows.weights, differentiating: true)
      return meter.values(rows: count)[0]
    }

    let size = loss()
    network.backward(rows: count, rows.x, pastActivation: objective.loss.differentiatesSums)
    let gradients = (0..<network.parameterCount).map { network.gradients[$0] }
    let step = 1e-6
    for index in network.realParameters {
      let value = network.parameters[index]
      network.parameters[index] = value + step
      let above = loss()
      network.parameters[index] = value - step
      let below = loss()
      network.parameters[index] = value
      let expected = (above - below) / (2 * step)
      #expect(
        abs(gradients[index] - expected) < 1e-8 * max(size, 1) + 1e-7 * abs(expected),
        "\(test.testDescription), parameter \(index): \(gradients[index]), not \(expected)")
    }
    for index in Set(0..<network.parameterCount).subtracting(network.realParameters) {
      #expect(gradients[index] == 0, "padding has no gradient")
    }
  }
}

extension Network {
  fileprivate var denseStages: [DenseStage<Real>] {
    stages.compactMap { if case .dense(let stage) = $0 { stage } else { nil } }
  }

  /// Where the parameters that are not padding stand.
  fileprivate var realParameters: [Int] {
    denseStages.flatMap { layer in
      let kernel = layer.parameters - parameters
      let bias = layer.bias - parameters
      return (0..<layer.inputs).flatMap { input in
        (0..<layer.units).map { kernel + layer.kernelIndex(input: input, unit: $0) }
      } + (0..<layer.units).map { bias + $0 }
    }
  }
}
