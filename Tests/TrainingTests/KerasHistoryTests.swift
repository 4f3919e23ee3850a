import Datasets
import RandomState
import Testing

@testable import Training

@Suite("Runs in float64 repeat Keras's, number for number")
struct KerasHistoryTests {
  @Test("every epoch and the final values agree", arguments: HistoryFixture.names)
  func history(name: String) throws {
    let fixture = try HistoryFixture(named: name)
    let trainer = try Trainer(fixture.experiment.experiment(), on: fixture.experiment.makeDataset())
    let run = trainer.run(seed: fixture.experiment.seed)

    #expect(Set(run.history.series.map(\.name)) == Set(fixture.history.keys))
    for (name, expected) in fixture.history {
      let values = try #require(run.history[name])
      #expect(values.count == expected.count)
      let worst = zip(values, expected).map(difference).max() ?? 0
      #expect(worst < 1e-9, "\(name) is off by \(worst)")
    }
    let final = run.final
    #expect(final.trainConfusionMatrix == fixture.final["train"]?["confusion_matrix"]?.matrix)
    #expect(final.testConfusionMatrix == fixture.final["test"]?["confusion_matrix"]?.matrix)
    for (part, values) in [("train", final.train), ("test", final.test)] {
      let expected = fixture.final[part]?.compactMapValues(\.number) ?? [:]
      #expect(values.count == expected.count)
      for value in values {
        let reference = try #require(expected[value.name])
        #expect(difference(value.value, reference) < 1e-9, "\(part) \(value.name)")
      }
    }
  }

  @Test("the first weights are Keras's", arguments: HistoryFixture.names)
  func firstWeights(name: String) throws {
    let fixture = try HistoryFixture(named: name)
    let layers = try fixture.experiment.experiment().layers
    var random = RandomState(seed: fixture.experiment.seed)
    let inputs = try fixture.experiment.makeDataset().x.columns
    let network = Network<Double>(layers, inputs: inputs, rows: 1)
    network.initialize(layers, from: &random)
    let kernel = network.weights()[0].kernel
    #expect(Array(kernel.prefix(fixture.firstWeights.count)) == fixture.firstWeights)
  }

  @Test("there are histories to compare with")
  func fixturesAreThere() {
    #expect(HistoryFixture.names.count { $0.hasPrefix("histories/") } == 9)
    #expect(HistoryFixture.names.count { $0.hasPrefix("reference-histories/") } >= 20)
  }
}

/// Relative, but absolute where the reference is below 1e-3.
private func difference(_ value: Double, _ reference: Double) -> Double {
  abs(value - reference) / (abs(reference) < 1e-3 ? 1 : abs(reference))
}
