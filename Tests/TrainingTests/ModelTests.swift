import Datasets
import Testing
import Training

@Suite("A model predicts from its weights")
struct ModelTests {
  @Test("layer by layer, as worked out by hand", arguments: Precision.allCases)
  func byHand(precision: Precision) {
    let model = Model(
      inputs: 2,
      layers: [.dense(units: 2, activation: .relu), .dense(units: 1, activation: .linear)],
      weights: [
        Model.Weights(kernel: [1, -1, 2, 0.5], bias: [0.5, -1]),
        Model.Weights(kernel: [3, -2], bias: [0.25]),
      ],
      precision: precision)
    // Row (1, 2): sums 1 + 4 + 0.5 and -1 + 1 - 1, so 3 · 5.5 - 2 · 0 + 0.25.
    // Row (-4, 1): sums -4 + 2 + 0.5 and 4 + 0.5 - 1, so 3 · 0 - 2 · 3.5 + 0.25.
    let x = Matrix(rows: 2, columns: 2, elements: [1, 2, -4, 1])
    #expect(model.predict(x).elements == [16.75, -6.75])
    #expect(model.parameters == 9)
  }

  @Test("any number of rows, each by itself", arguments: [0, 1, 127, 128, 129, 1000])
  func rows(count: Int) throws {
    let model = try Trainer(
      Samples.experiment(.sparseCategoricalCrossentropy(), units: 3, activation: .softmax),
      on: Samples.threeClasses
    ).train(seed: 1).model
    let x = Matrix(
      rows: count, columns: 2, elements: (0..<2 * count).map { Double($0 % 11) / 5 - 1 })
    let outputs = model.predict(x)
    #expect(outputs.rows == count && outputs.columns == 3)
    for row in stride(from: 0, to: count, by: 50) {
      let single = model.predict(Matrix(rows: 1, columns: 2, elements: [x[row, 0], x[row, 1]]))
      #expect(single.elements == (0..<3).map { outputs[row, $0] })
      #expect(abs(single.elements.reduce(0, +) - 1) < 1e-6)
    }
  }

  @Test("the model of a run gives the run's final values")
  func finalValues() throws {
    var experiment = Samples.experiment(.meanSquaredError, activation: .linear)
    experiment.precision = .float64
    let trained = try Trainer(experiment, on: Samples.real).train(seed: 4)
    guard case .real(let targets) = Samples.real.target else { return }
    let outputs = trained.model.predict(Samples.real.x)
    let errors = (30..<40).map { (outputs[$0, 0] - targets[$0]) * (outputs[$0, 0] - targets[$0]) }
    let loss = try #require(trained.run.final.test.first?.value)
    #expect(abs(loss - errors.reduce(0, +) / 10) < 1e-14)
  }
}
