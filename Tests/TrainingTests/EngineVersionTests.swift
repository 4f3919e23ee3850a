import Testing
import Training

@Suite("The version of the engine")
struct EngineVersionTests {
  @Test(
    "changes with its results, so that kept runs of another engine are not taken for this one's")
  func results() throws {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in HistoryFixture.names where name.hasPrefix("histories/") {
      let fixture = try HistoryFixture(named: name).experiment
      for precision in Precision.allCases {
        var experiment = try fixture.experiment()
        experiment.epochs = 5
        experiment.precision = precision
        let run = try Trainer(experiment, on: fixture.makeDataset()).run(seed: 1)
        let values = run.history.series.flatMap(\.values) + run.final.train.map(\.value)
        for value in values { sum = (sum ^ value.bitPattern) &* 0x100_0000_01b3 }
      }
    }
    // Where this fails, the engine gives other numbers than before: count its version up, and record the new sum.
    #expect(Trainer.engineVersion == 2)
    #expect(String(sum, radix: 16) == "324d06d21a2fcb99")
  }
}
