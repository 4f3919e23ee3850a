import Foundation
import Testing

@Suite struct DatasetCommandTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  @Test(
    "scikit-learn's data come out as a table",
    arguments: ["circles", "blobs", "moons-small", "regression", "regression-standardized"])
  func tables(name: String) async throws {
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Examples.fixtures.appending(path: "datasets/\(name).json")))
    let fixture = try #require(json as? [String: Any])
    let x = try #require(fixture["x"] as? [[Double]])
    let y = try #require(fixture["y"] as? [Double])
    let block = try #require(fixture["dataset"] as? [String: Any])
    let text = try JSONSerialization.data(withJSONObject: ["dataset": block])
    try folder.write(Array(text), to: "data.json")

    let outcome = try await lossbook("dataset", "data.json", "-o", "tables/data.csv")
    #expect(outcome.errors == "")
    #expect(outcome.output == "")
    #expect(outcome.status == 0)

    let lines = try folder.read("tables/data.csv").split(separator: "\n")
    let inputs = try #require(x.first).count
    #expect(lines.first.map(String.init) == (0..<inputs).map { "x\($0)," }.joined() + "y")
    try #require(lines.count == x.count + 1)
    var worst = 0.0
    for (line, (point, target)) in zip(lines.dropFirst(), zip(x, y)) {
      let values = line.split(separator: ",").compactMap { Double($0) }
      try #require(values.count == inputs + 1)
      for (value, expected) in zip(values, point + [target]) {
        worst = max(worst, abs(value - expected) / max(abs(expected), 1e-3))
      }
    }
    #expect(worst <= 1e-12)
  }

  @Test("The data of an experiment goes to standard output, encoded as it says")
  func standardOutput() async throws {
    try folder.write(
      Examples.circles("noise: 0.1", "labels: one_hot"), to: "small.yaml")
    let outcome = try await lossbook("dataset", "small.yaml")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "x0,x1,y0,y1")
    #expect(lines.count == 41)
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",0,1") || $0.hasSuffix(",1,0") })
  }

  @Test(
    "What cannot be made is an error at the key",
    arguments: [
      (
        "dataset:\n  generator: regression\n  standardize: train\n",
        "data.yaml:3:16: error: 'standardize': without a split there are no training rows to fit on; add a split, or take all\n"
      ),
      (
        "dataset:\n  generator: regression\n  labels: signed\n",
        "data.yaml:3:11: error: 'labels': the targets are real numbers, and no labels to encode; leave labels out, or take data with classes\n"
      ),
      (
        "generator: circles\n",
        "data.yaml:1:1: error: the file has no 'dataset'; write 'dataset:' and put these keys below it, indented\n"
      ),
      (
        "datasets:\n  generator: circles\n",
        "data.yaml:1:1: error: the file has no 'dataset'; add 'dataset:' with a generator and its arguments, or a file and its target\n"
      ),
      (
        "dataset: {generator: moons, n_sample: 3}\nepoch: 1\n",
        """
        data.yaml:1:29: error: unknown key 'n_sample' of the moons data set; did you mean 'n_samples'?
        data.yaml:2:1: error: unknown key 'epoch' of the experiment; did you mean 'epochs'?

        """
      ),
    ])
  func errors(text: String, message: String) async throws {
    try folder.write(text, to: "data.yaml")
    let outcome = try await lossbook("dataset", "data.yaml", "-o", "table.csv")
    #expect(outcome.errors == message)
    #expect(outcome.status == 1)
    #expect(try folder.names == ["data.yaml"])
  }
}
