import Datasets
import Foundation
import Testing
import Training

@Suite("The loss of predictions")
struct LossValuesTests {
  private func column(_ values: [Double]) -> Matrix {
    Matrix(rows: values.count, columns: 1, elements: values)
  }

  static let formulas: [(loss: Loss, predictions: [Double], target: Target, expected: [Double])] = [
    (.meanSquaredError, [0, 3, -2], .real([1, 1, 1]), [1, 4, 9]),
    (.meanAbsoluteError, [0, 3, -2], .real([1, 1, 1]), [1, 2, 3]),
    (.huber(delta: 2), [0, 4], .real([1, 0]), [0.5, 6]),
    (.hinge, [-1, 0, 2], .signed([1, 1, 1]), [2, 1, 0]),
    (.squaredHinge, [-1, 0, 2], .signed([1, 1, -1]), [4, 1, 9]),
    (.binaryCrossentropy(), [0.5, 0.25], .classes([0, 1], count: 2), [log(2), log(4)]),
    (.binaryCrossentropy(fromLogits: true), [0], .classes([1], count: 2), [log(2)]),
  ]

  @Test("of one unit is what the formula gives, row by row", arguments: formulas)
  func byHand(
    loss: Loss, predictions: [Double], target: Target, expected: [Double]
  ) throws {
    let values = try loss.values(of: column(predictions), for: target)
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) { #expect(abs(value - expected) < 1e-14) }
  }

  @Test("of several classes depends on the probability of the right one")
  func severalClasses() throws {
    let probabilities = Matrix(rows: 2, columns: 3, elements: [0.5, 0.25, 0.25, 0.1, 0.2, 0.7])
    let expected = [log(4), -log(0.7)]
    let oneHot = Target.oneHot([1, 2], count: 3)
    for (loss, target) in [
      (Loss.categoricalCrossentropy(), oneHot), (.klDivergence, oneHot),
      (.sparseCategoricalCrossentropy(), .classes([1, 2], count: 3)),
    ] {
      let values = try loss.values(of: probabilities, for: target)
      for (value, expected) in zip(values, expected) {
        // The divergence clips what is 0 to 1e-7, which leaves a little.
        #expect(abs(value - expected) < 1e-5, "\(loss)")
      }
    }
  }

  @Test("of many rows is that of each alone", arguments: [1, 15, 16, 17, 100])
  func manyRows(count: Int) throws {
    let predictions = (0..<count).map { Double($0) / 7 - 3 }
    let targets = (0..<count).map { Double($0 % 3) }
    let values = try Loss.logCosh.values(of: column(predictions), for: .real(targets))
    for row in 0..<count {
      let alone = try Loss.logCosh.values(
        of: column([predictions[row]]), for: .real([targets[row]]))
      #expect(values[row] == alone[0])
    }
  }

  @Test("of a program's own is asked for in its own way")
  func ownLoss() throws {
    let values = try Loss.custom(PinballLoss()).values(
      of: column([0, 2]), for: .real([1, 1]))
    #expect(values == [0.9, 0.1])
  }

  @Test("has the mean that training reports")
  func mean() throws {
    var experiment = Samples.experiment(.squaredHinge, activation: .tanh)
    experiment.precision = .float64
    let trained = try Trainer(experiment, on: Samples.signed).train(seed: 2)
    let test = Samples.signed[30..<40]
    let values = try Loss.squaredHinge.values(
      of: trained.model.predict(test.x), for: test.target)
    let reported = try #require(trained.run.final.test["loss"])
    #expect(abs(reported - values.reduce(0, +) / 10) < 1e-14)
  }

  @Test(
    "says what it cannot be given",
    arguments: [
      (Loss.hinge, [0.5], Target.real([1]), "hinge expects labels -1 and 1"),
      (.binaryCrossentropy(), [1], .classes([1], count: 2), "expects probabilities above 0"),
      (.categoricalCrossentropy(), [0.5], .oneHot([0], count: 3), "expects 3 predictions a row"),
      (.huber(delta: 0), [0.5], .real([1]), "delta"),
    ])
  func faults(loss: Loss, predictions: [Double], target: Target, message: String) throws {
    let error = try #require(throws: TrainingError.self) {
      try loss.values(of: column(predictions), for: target)
    }
    #expect(error.description.contains(message), "\(error)")
  }
}

/// Minds predictions that are too low.
private struct PinballLoss: CustomLoss {
  var name: String { "pinball" }
  var outputActivations: [Activation] { [.linear] }

  func outputUnits(for target: Target) -> Int? { 1 }

  func value(of p: Span<Double>, target t: Span<Double>) -> Double {
    t[0] > p[0] ? 0.9 * (t[0] - p[0]) : 0.1 * (p[0] - t[0])
  }

  func gradient(of p: Span<Double>, target t: Span<Double>, into g: inout MutableSpan<Double>) {
    g[0] = t[0] > p[0] ? -0.9 : 0.1
  }
}
