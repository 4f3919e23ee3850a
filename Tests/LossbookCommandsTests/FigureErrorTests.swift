import Foundation
import Testing

/// What the binary says of figures that it cannot draw.
@Suite struct FigureErrorTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// A report whose body begins at line 34, and what the binary says of it.
  private func problems(of body: String) async throws -> String {
    let report = """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{dataset} r
      generator: regression
      n_samples: 20
      n_features: 3
      ~~~
      ~~~{experiment} quantity
      dataset: r
      split: {train: 10}
      model: {layers: [{units: 1}]}
      loss: mse
      epochs: 1
      ~~~
      ~~~{dataset} c
      generator: circles
      n_samples: 20
      ~~~
      ~~~{experiment} untested
      dataset: c
      split: {train: 20}
      model: {layers: [{units: 1, activation: sigmoid}]}
      loss: binary_crossentropy
      epochs: 1
      seeds: 2
      ~~~
      {value}`quantity` {value}`untested.epochs` {value}`r.n_samples` {value}`c.n_samples`




      \(body)
      """
    try folder.write(report, to: "r.md")
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    return outcome.errors
  }

  @Test(
    "A figure that its data does not allow is refused at its place before anything is trained",
    arguments: [
      (
        "~~~{boundary} quantity\n~~~",
        "34:5: error: a decision boundary is drawn over two inputs, and this experiment's data has 3; take an experiment on data with n_features: 2"
      ),
      (
        "~~~{confusion} quantity\n~~~",
        "34:5: error: a model that predicts a quantity assigns no classes; take an experiment on circles, blobs or moons, or on a table whose target is a class"
      ),
      (
        "~~~{confusion} untested\n~~~",
        "34:5: error: experiment 'untested' has no test rows for {confusion}; let its split leave some, or write :part: train"
      ),
      (
        "~~~{boundary} untested\n:part: test\n~~~",
        "34:5: error: experiment 'untested' has no test rows for {boundary}; let its split leave some, or write :part: train"
      ),
      (
        "~~~{seeds} untested\n:metric: loss\n~~~",
        "34:5: error: experiment 'untested' has no test rows for {seeds}; let its split leave some, or write :part: train"
      ),
      (
        "~~~{shape} poisson\n:xlim: -1\n~~~",
        "35:8: error: '-1' is no xlim; give two numbers, the lower one first"
      ),
      (
        "~~~{surface} quantity\n:resolution: many\n~~~",
        "35:14: error: 'many' is no resolution; give a whole number from 2 to 1000"
      ),
    ])
  func data(body: String, message: String) async throws {
    #expect(try await problems(of: body) == "r.md:\(message)\n")
    #expect(try folder.names == ["r.md"])
  }
}
