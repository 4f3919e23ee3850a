import Foundation
import Reports
import Testing
import Training

@Suite struct HistoryFileTests {
  @Test(
    "Every recorded history is read, written and read back the same", arguments: Fixtures.histories)
  func fixtures(name: String) throws {
    let text = try Fixtures.history(name)
    let history = try HistoryFile(reading: SourceText(file: "\(name).json", text))
    let again = try HistoryFile(reading: SourceText(file: "again", history.json))
    #expect(again == history)
    #expect(again.json == history.json)

    let recorded = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let series = try #require(recorded["history"] as? [String: [Double]])
    let run = try #require(history.runs.first)
    #expect(history.runs.count == 1)
    #expect(Set(run.history.series.map(\.name)) == Set(series.keys))
    for one in run.history.series {
      // Foundation's own reading of a number may be off in the last place.
      let distances = zip(one.values, series[one.name] ?? []).map { abs($0 - $1) / max($1, 1e-9) }
      #expect(distances.count == one.values.count)
      #expect(distances.allSatisfy { $0 < 1e-14 })
    }
    let names = ["loss"] + history.experiment.metrics.map(\.name)
    #expect(run.history.series.map(\.name) == names + names.map { "val_" + $0 })
    #expect(run.final.train.map(\.name) == names)
    let final = try #require(recorded["final"] as? [String: [String: Double]])
    for value in run.final.test {
      let expected = try #require(final["test"]?[value.name])
      #expect(abs(value.value - expected) <= 1e-14 * expected)
    }
  }

  @Test("Several seeds, numbers that are not finite and a divergence come back the same")
  func severalRuns() throws {
    var experiment = try HistoryFile(
      reading: SourceText(file: "x", try Fixtures.history("mse"))
    ).experiment
    experiment.seeds = [3, 1]
    experiment.metrics = []
    let runs = experiment.seeds.map { seed in
      Run(
        seed: seed,
        history: History(series: [
          .init(name: "loss", values: [0.1 + 0.2, 1e300, 5e-5]),
          .init(name: "val_loss", values: [1, -0.0, 3]),
        ]),
        final: Run.Final(
          train: [.init(name: "loss", value: .infinity)],
          test: [.init(name: "loss", value: -.infinity)]),
        divergedAtEpoch: seed == 3 ? 4 : nil, stoppedAtEpoch: seed == 1 ? 3 : nil,
        restoredEpoch: seed == 1 ? 2 : nil)
    }
    let file = HistoryFile(experiment: experiment, runs: runs)
    #expect(try HistoryFile(reading: SourceText(file: "x", file.json)) == file)
  }

  @Test("Several seeds are summed up before the runs")
  func summary() throws {
    let experiment = try HistoryFile(
      reading: SourceText(file: "x", try Fixtures.history("mse"))
    ).experiment
    let runs = [1, 2, 3].map { seed in
      Run(
        seed: seed, history: History(series: [.init(name: "loss", values: [1])]),
        final: .init(
          train: [.init(name: "loss", value: seed == 3 ? .nan : Double(seed))], test: []),
        divergedAtEpoch: seed == 3 ? 2 : nil)
    }
    let json = HistoryFile(experiment: experiment, runs: runs).json
    #expect(
      json.contains(
        """
          "summary": {
            "runs": 3,
            "diverged": 1,
            "train": {
              "loss": {
                "count": 2,
                "mean": 1.5,
                "sd": 0.7071067811865476,
                "interval": {"kind": "t", "level": 0.95, "low": -4.8
        """))
    #expect(json.contains("\n  \"runs\": [\n    {\n      \"seed\": 1,"))
    #expect(json.hasSuffix("\n    }\n  ]\n}\n"))
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  @Test("What is a program's own is written by its name, and refused when it is read")
  func custom() throws {
    var experiment = Experiment.example(loss: .custom(Own()), metrics: [.custom(Own())])
    experiment.layers.insert(.custom(OwnLayer()), at: 0)
    let json = HistoryFile(
      experiment: experiment, runs: [.example(loss: [1], accuracy: [1])]
    ).json
    let diagnostics = #expect(throws: Diagnostics.self) {
      try HistoryFile(reading: SourceText(file: "x", json))
    }
    #expect(
      try #require(diagnostics).all.map(\.message) == [
        "the layer 'own_layer' belongs to a Swift program and cannot be run from a file",
        "the loss 'own' belongs to a Swift program and cannot be run from a file",
        "the metric 'own' belongs to a Swift program and cannot be run from a file",
      ])
    #expect(try #require(diagnostics).all.allSatisfy { $0.line != nil })
  }

  private struct Own: ElementwiseLoss, ElementwiseMetric {
    let name = "own"
    func value(_ output: Double, _ target: Double) -> Double { output - target }
    func derivative(_ output: Double, _ target: Double) -> Double { 1 }
  }

  private struct OwnLayer: ElementwiseLayer {
    let name = "own_layer"
    func value(_ x: Double) -> Double { x }
    func derivative(_ x: Double) -> Double { 1 }
  }

  @Test(
    "What is wrong with a history is told at its place",
    arguments: [
      ("\"val_loss\": [1, 2]", "\"val_loss\": [1]", "'val_loss' has 1 epochs, and 'loss' has 2"),
      ("[1, 2]", "[1, \"two\"]", "'loss[1]' cannot be the text \"two\""),
      ("\"lossbook\": 1", "\"lossbook\": 2", "this history has version '2' of the format"),
      ("\"train\": {\"loss\": 1}", "\"train\": 1", "'train' cannot be '1'"),
    ])
  func problems(old: String, new: String, message: String) throws {
    let experiment = try HistoryFile(
      reading: SourceText(file: "x", try Fixtures.history("mse"))
    ).experiment
    let text = """
      {"lossbook": 1, "experiment": \(experiment.plainValue.json),
       "history": {"loss": [1, 2], "val_loss": [1, 2]},
       "final": {"train": {"loss": 1}, "test": {}}}
      """
    _ = try HistoryFile(reading: SourceText(file: "x", text))
    let diagnostics = #expect(throws: Diagnostics.self) {
      try HistoryFile(
        reading: SourceText(file: "x", text.replacing(old, with: new, maxReplacements: 1)))
    }
    #expect(try #require(diagnostics).all.map(\.message) == [message])
  }
}
