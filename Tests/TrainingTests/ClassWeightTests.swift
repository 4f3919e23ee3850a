import Datasets
import Testing

@testable import Training

@Suite("Rows weigh what their class or they themselves are given")
struct ClassWeightTests {
  @Test("by label where classes have no names, 1 where nothing is said")
  func byLabel() {
    let weight = ClassWeight.byName(["0": 0.5, "2": 3])
    #expect(weights(weight, .classes([2, 1, 0, 2], count: 3)) == [3, 1, 0.5, 3])
    #expect(weights(weight, .oneHot([0, 1], count: 3)) == [0.5, 1])
    #expect(weights(.byName(["-1": 2]), .signed([1, -1])) == [1, 2])
    #expect(weights(weight, .real([0])) == nil)
  }

  @Test("by name where classes have names, even if they look like other labels")
  func byName() {
    let names = ["1", "0"]
    #expect(weights(.byName(["1": 5]), .classes([0, 1, 0], count: 2), names: names) == [5, 1, 5])
    #expect(weights(.byName(["0": 5]), .signed([-1, 1]), names: names) == [1, 5])
  }

  @Test("balanced: rows / (classes there are · rows of the class), as in scikit-learn")
  func balanced() {
    // compute_class_weight("balanced", classes=[0, 1, 3], y=[0, 0, 0, 1, 3, 3]) gives 2/3, 2, 1.
    let labels = [0, 0, 0, 1, 3, 3]
    let expected = [6.0 / 9, 6.0 / 9, 6.0 / 9, 2, 1, 1]
    #expect(weights(.balanced, .classes(labels, count: 4)) == expected)
    #expect(weights(.balanced, .oneHot(labels, count: 5)) == expected)
  }

  /// The weights of all rows, which train.
  private func weights(
    _ weight: ClassWeight, _ target: Target, names: [String]? = nil
  ) -> [Double]? {
    var dataset = Samples.dataset(target)
    dataset.classNames = names
    return weight.weights(of: dataset, trainingRows: dataset.count)
  }

  @Test("weights of classes are those of their rows, in training alone")
  func trainingAlone() throws {
    var experiment = Samples.experiment(metrics: [.accuracy])
    experiment.precision = .float64
    var weighted = Samples.classes
    guard case .classes(let labels, _) = weighted.target else { return }
    weighted.sampleWeights = labels.map { $0 == 1 ? 5 : 1 }
    let byRow = try Trainer(experiment, on: weighted).train(seed: 1)
    experiment.classWeight = .byName(["1": 5])
    let byClass = try Trainer(experiment, on: Samples.classes).train(seed: 1)
    #expect(byClass.model.weights == byRow.model.weights)
    #expect(byClass.run.history["loss"] == byRow.run.history["loss"])
    for name in ["accuracy", "val_accuracy"] {
      #expect(byClass.run.history[name] == byRow.run.history[name], "metrics have no weights")
    }
    // Afterwards only the rows' own weights count.
    let rows = zip(labels, try losses(of: byClass.model))
    for (range, run) in [(0..<30, byClass.run.final.train), (30..<40, byClass.run.final.test)] {
      let mean = rows.map(\.1)[range].reduce(0, +) / Double(range.count)
      #expect(abs((run.first?.value ?? 0) - mean) < 1e-14)
    }
    for (range, run) in [(0..<30, byRow.run.final.train), (30..<40, byRow.run.final.test)] {
      let mean =
        rows.map { $0 == 1 ? 5 * $1 : $1 }[range].reduce(0, +) / Double(range.count)
      #expect(abs((run.first?.value ?? 0) - mean) < 1e-14)
    }
    #expect(byRow.run.history["val_loss"]?.last == byRow.run.final.test.first?.value)
  }

  @Test("rows that weigh nothing teach nothing")
  func zero() throws {
    var experiment = Samples.experiment()
    var data = Samples.classes
    data.sampleWeights = (0..<40).map { $0 < 30 ? 0 : 1 }
    experiment.epochs = 2
    let trained = try Trainer(experiment, on: data).train(seed: 1)
    #expect(trained.run.history["loss"] == [0, 0])
    let first = try #require(trained.run.history["val_loss"]?.first)
    #expect(first > 0 && trained.run.history["val_loss"]?.last == first)
  }

  @Test(
    "a weight of 1 for all rows changes nothing, in any precision", arguments: Precision.allCases)
  func ones(precision: Precision) throws {
    var experiment = Samples.experiment()
    experiment.precision = precision
    let plain = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    var data = Samples.classes
    data.sampleWeights = [Double](repeating: 1, count: 40)
    #expect(try Trainer(experiment, on: data).run(seed: 1) == plain)
    experiment.classWeight = .byName(["0": 1])
    #expect(try Trainer(experiment, on: Samples.classes).run(seed: 1) == plain)
  }

  /// The loss of each row.
  private func losses(of model: Model) throws -> [Double] {
    guard case .classes(let labels, _) = Samples.classes.target else { return [] }
    return labels.indices.map { row in
      var data = Samples.classes[row..<(row + 1)]
      data.target = .classes([labels[row]], count: 2)
      let rows = TrainingRows<Double>(data, stride: model.layers.inputStride(inputs: 2))
      let network = Network<Double>(model.layers, inputs: 2, rows: 1)
      network.load(model.weights)
      network.predict(rows: 1, rows.x)
      let objective = Objective(Samples.experiment(), target: data.target)
      let meter = Meter(objective)
      meter.measure(
        network, rows: 1, targets: rows.targets, stride: rows.targetStride,
        differentiating: false)
      return meter.values(rows: 1)[0]
    }
  }
}
