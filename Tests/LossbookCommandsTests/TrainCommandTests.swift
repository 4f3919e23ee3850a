import Foundation
import Testing

@Suite struct TrainCommandTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  @Test("A recorded Keras run is repeated, its line printed and its history written")
  func repeatsKeras() async throws {
    let recorded = try Data(contentsOf: Examples.fixtures.appending(path: "histories/hinge.json"))
    try folder.write(Array(recorded), to: "hinge.json")
    let outcome = try await lossbook("train", "hinge.json", "-o", "out/deep/history.json")
    #expect(outcome.errors == "")
    #expect(outcome.output == "Train: 0.848, Test: 0.846\n")
    #expect(outcome.status == 0)
    let expected = try losses(recorded)
    let written = try losses(Data(contentsOf: folder.file("out/deep/history.json")))
    #expect(written.count == 200)
    for (one, other) in zip(written, expected) { #expect(abs(one - other) <= 1e-9 * other) }
  }

  private func losses(_ json: Data) throws -> [Double] {
    let file = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    return try #require((file["history"] as? [String: Any])?["val_loss"] as? [Double])
  }

  @Test("A history is an experiment that can be run again, and its file is then left alone")
  func leavesSameBytes() async throws {
    try folder.write(Examples.circles, to: "small.yaml")
    let first = try await lossbook("train", "small.yaml", "-o", "history.json")
    #expect(first.status == 0, "\(first.errors)")
    let identity = try folder.identity(of: "history.json")
    let again = try await lossbook("train", "history.json", "-o", "history.json")
    #expect(again.output == first.output)
    #expect(try folder.identity(of: "history.json") == identity)
    #expect(try folder.names == ["history.json", "small.yaml"])
  }

  @Test("The history can go to standard output, then without the line")
  func historyToStandardOutput() async throws {
    try folder.write(Examples.circles, to: "small.yaml")
    let outcome = try await lossbook("train", "small.yaml", "-o", "-")
    #expect(outcome.errors == "")
    _ = try await lossbook("train", "small.yaml", "-o", "history.json")
    #expect(try outcome.output == folder.read("history.json"))
    #expect(try folder.names == ["history.json", "small.yaml"])
  }

  @Test("Without metrics the line gives the loss; JSON on standard input is read")
  func printsLoss() async throws {
    let json = """
      {"dataset":{"generator":"regression","n_features":3,"standardize":"train"},"split":{"train":0.5},
       "model":{"layers":[{"units":1}]},"loss":"mse","optimizer":"adam","epochs":1}
      """
    let outcome = try await lossbook("train", "-", input: json)
    #expect(outcome.errors == "")
    #expect(outcome.output.wholeMatch(of: /Train: \d\.\d{3}, Test: \d\.\d{3}\n/) != nil)
  }

  @Test("Several seeds give means and standard deviations, and a run each in the history")
  func severalSeeds() async throws {
    try folder.write(Examples.circles + "\nseeds: 3\n", to: "small.yaml")
    let outcome = try await lossbook("train", "small.yaml", "-o", "history.json")
    let line =
      /Train: 0\.\d{3} \+\/- 0\.\d{3}, Test: 0\.\d{3} \+\/- 0\.\d{3} \(3 seeds\)\nmean \+\/- standard deviation; 95% t interval of the mean: Train -?\d\.\d{3} to \d\.\d{3}, Test -?\d\.\d{3} to \d\.\d{3}\n/
    #expect(outcome.output.wholeMatch(of: line) != nil, "\(outcome)")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.file("history.json")))
    let runs = try #require((json as? [String: Any])?["runs"] as? [[String: Any]])
    #expect(runs.compactMap { $0["seed"] as? Int } == [1, 2, 3])
  }

  @Test("The interval can be a bootstrap one, in the line and in the history")
  func bootstrap() async throws {
    try folder.write(Examples.circles + "\nseeds: 3\n", to: "small.yaml")
    let outcome = try await lossbook(
      "train", "small.yaml", "--interval", "bootstrap", "-o", "history.json")
    #expect(outcome.output.contains("; 95% bootstrap interval of the mean: Train "))
    #expect(try folder.read("history.json").contains("\"kind\": \"bootstrap\""))
    let wrong = try await lossbook("train", "small.yaml", "--interval", "normal")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("'t' and 'bootstrap'"))
  }

  @Test("Where all runs diverge there is no line, and the error says how many")
  func allDiverge() async throws {
    let text = Examples.circles("learning_rate: 0.01", "learning_rate: 1e300")
      .replacing("sigmoid", with: "linear").replacing("binary_crossentropy", with: "mse")
      .replacing("noise: 0.1", with: "labels: signed")
    try folder.write(text + "\nseeds: 3\n", to: "wild.yaml")
    let outcome = try await lossbook("train", "wild.yaml", "-o", "history.json")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("3 of 3 runs diverged, the first with seed 1"))
    #expect(try folder.read("history.json").contains("\"diverged\": 3"))
    #expect(try folder.names == ["history.json", "wild.yaml"])
  }

  @Test("A run that diverges says at which epoch, and its history up to there is kept")
  func divergence() async throws {
    let text = """
      dataset: {generator: regression, n_features: 3}
      split: {train: 50}
      model: {layers: [{units: 1}]}
      loss: mse
      optimizer:
        name: sgd
        learning_rate: 1e18
      epochs: 50
      """
    try folder.write(text, to: "wild.yaml")
    let outcome = try await lossbook("train", "wild.yaml", "-o", "history.json")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    let message =
      /wild\.yaml:7:18: error: the run diverged: the loss is not finite after epoch (\d+); lower the learning_rate, or scale the data\n/
    let match = try #require(outcome.errors.wholeMatch(of: message), "\(outcome.errors)")
    let epoch = try #require(Int(match.1))
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.file("history.json")))
    let file = try #require(json as? [String: Any])
    #expect(file["diverged_at_epoch"] as? Int == epoch)
    let losses = try #require((file["history"] as? [String: Any])?["loss"] as? [Any])
    #expect(losses.count == epoch - 1)
  }

  @Test(
    "A loss with the wrong labels or output is an error at the key, which says what is expected",
    arguments: [
      (Examples.circles("binary_crossentropy", "hinge"), "wrong.yaml:9:7: error: 'loss': hinge"),
      (
        Examples.circles("noise: 0.1", "labels: one_hot")
          .replacing("binary_crossentropy", with: "sparse_categorical_crossentropy"),
        "wrong.yaml:9:7: error: 'loss': sparse_categorical_crossentropy"
      ),
      (
        Examples.circles("generator: circles", "generator: blobs")
          .replacing("noise: 0.1", with: "centers: 3")
          .replacing("binary_crossentropy", with: "mse").replacing("sigmoid", with: "linear"),
        "wrong.yaml:9:7: error: 'loss': mean_squared_error"
      ),
      (
        Examples.circles("{units: 1, activation: sigmoid}", "{units: 3, activation: sigmoid}"),
        "wrong.yaml:8:50: error: 'units': "
      ),
      (
        Examples.circles("train: 20", "train: 41"),
        "wrong.yaml:6:16: error: 'train': 41 rows are to train, and the data set has 40; "
      ),
    ])
  func wrongLabels(text: String, start: String) async throws {
    try folder.write(text, to: "wrong.yaml")
    let outcome = try await lossbook("train", "wrong.yaml", "-o", "history.json")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix(start), "\(outcome.errors)")
    #expect(outcome.errors.contains("; "))
    #expect(outcome.errors.count { $0 == "\n" } == 1)
    #expect(try folder.names == ["wrong.yaml"])
  }

  @Test("With --verbose the steps are told on standard error")
  func verbose() async throws {
    try folder.write(Examples.circles, to: "small.yaml")
    let outcome = try await lossbook("train", "small.yaml", "--verbose")
    #expect(
      outcome.errors == "debug: read the experiment name=small seeds=1\ndebug: trained epochs=3\n")
    #expect(outcome.status == 0)
  }
}
