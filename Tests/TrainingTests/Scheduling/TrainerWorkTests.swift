import Datasets
import Testing

@testable import Training

@Suite("The work that is expected of a run")
struct TrainerWorkTests {
  private func work(
    rows: Int = 1000, units: Int = 50, epochs: Int = 100, batchSize: Int = 32,
    loss: Loss = .binaryCrossentropy()
  ) throws -> Double {
    let circles = CirclesGenerator(nSamples: .total(rows))
    return try Trainer(
      Experiment(
        name: "work", dataset: DatasetSpecification(generator: .circles(circles)),
        split: .rows(rows / 2),
        layers: [
          .dense(units: units, activation: .relu), .dense(units: 1, activation: .sigmoid),
        ], loss: loss, epochs: epochs, batchSize: batchSize)
    ).expectedWork
  }

  @Test("grows with epochs and rows in proportion")
  func proportion() throws {
    #expect(try work(epochs: 200) == 2 * work(epochs: 100))
    let ratio = try work(rows: 64_000) / work(rows: 32_000)
    #expect(abs(ratio - 2) < 0.01)
  }

  @Test("grows with units, and with shorter batches")
  func others() throws {
    #expect(try work(units: 100) > 1.3 * work(units: 50))
    #expect(try work(batchSize: 8) > work(batchSize: 32))
  }

  @Test("grows with the logarithms of the loss")
  func logarithms() throws {
    let none = try work(loss: .meanSquaredError)
    let one = try work(loss: .binaryCrossentropy())
    let two = try work(loss: .meanSquaredLogarithmicError)
    #expect(none < one && one < two && two < 1.2 * none)
  }
}
