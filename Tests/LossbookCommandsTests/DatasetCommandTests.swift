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

  private static let points = "a,b,label\n1,2.5,no\n3,4.5,yes\n5,6.5,no\n7,8.5,yes\n"

  @Test("A table of the user's own lies beside the file that names it")
  func ownTable() async throws {
    try folder.makeFolder("data")
    try folder.write(Self.points, to: "data/points.csv")
    try folder.write(
      """
      dataset: {file: points.csv, target: label, labels: signed}
      split: {train: 3}
      """, to: "data/points.yaml")
    let outcome = try await lossbook("dataset", "data/points.yaml")
    #expect(outcome.errors == "")
    #expect(outcome.output == "x0,x1,y\n1.0,2.5,-1\n3.0,4.5,1\n5.0,6.5,-1\n7.0,8.5,1\n")
  }

  @Test("A table is described by its columns and classes")
  func describe() async throws {
    try folder.write("a;b;label\n1;2,5;no\n3;;yes\n5;6,5;\u{1B}no\n7;8,5;yes\n", to: "points.csv")
    try folder.write(
      """
      dataset: {file: points.csv, target: label, decimal: comma, impute: mean}
      split: {train: 3}
      """, to: "points.yaml")
    let outcome = try await lossbook("dataset", "points.yaml", "--describe", "-o", "table.csv")
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        Rows: 4
        Inputs: 2
        Target: 'label', 3 classes
        Split: 3 rows train, 1 test
        Table: points.csv, separated by semicolons, with a header

        column  type     min  mean       sd  max  missing
        a       integer    1     4  2.23607    7        0
        b       real     2.5   5.5  2.23607  8.5        1

        class       rows  train  test
        0 \\u{1b}no     1      1     0
        1 no           1      1     0
        2 yes          2      1     1

        """)
    #expect(try folder.read("table.csv").hasPrefix("x0,x1,y\n1.0,2.5,1\n3.0,4.5,2\n"))
  }

  @Test("Generated data is described too, and then not written")
  func describeGenerated() async throws {
    try folder.write("dataset: {generator: regression, n_features: 1, n_samples: 3}", to: "r.yaml")
    let outcome = try await lossbook("dataset", "r.yaml", "--describe")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Rows: 3\nInputs: 1\nTarget: real numbers\n\ncolumn  type"))
    #expect(!outcome.output.contains("x0,y"))
    let both = try await lossbook("dataset", "r.yaml", "--describe", "-o", "-")
    #expect(both.status == 2)
  }

  @Test(
    "What is wrong with a table is told at its place in it, or at the key",
    arguments: [
      (
        "{file: points.csv, target: label, features: [a, c]}",
        "data/points.yaml:1:54: error: 'features': the table has no column 'c'; the columns are a, b, label\n"
      ),
      (
        "{file: points.csv, target: lable}",
        "data/points.yaml:1:37: error: 'target': the table has no column 'lable'; did you mean 'label'?\n"
      ),
      (
        "{file: point.csv, target: label}",
        "data/points.yaml:1:17: error: 'file': there is no file 'data/point.csv'; did you mean 'points.csv'?\n"
      ),
      (
        "{file: points.csv, target: b, features: [label]}",
        "data/points.csv:2:7: error: column 'label' has 'no', which is no number; correct it, leave the column out of 'features', or add it to 'missing' if it stands for no value\n"
      ),
      (
        "{file: points.csv, target: b, features: [a], labels: signed}",
        "data/points.yaml:1:63: error: 'labels': the targets are real numbers, and no labels to encode; leave labels out, or take data with classes\n"
      ),
    ])
  func tableErrors(block: String, message: String) async throws {
    try folder.makeFolder("data")
    try folder.write(Self.points, to: "data/points.csv")
    try folder.write("dataset: \(block)\n", to: "data/points.yaml")
    let outcome = try await lossbook("dataset", "data/points.yaml")
    #expect(outcome.errors == message)
    #expect(outcome.status == 1)
  }

  @Test("A missing value is named by its row and column, and the table is never replaced")
  func refusals() async throws {
    try folder.write("a,y\n1,2\n,4\n", to: "points.csv")
    try folder.write("dataset: {file: points.csv, target: y}", to: "points.yaml")
    let missing = try await lossbook("dataset", "points.yaml")
    #expect(
      missing.errors
        == "points.csv:3:1: error: column 'a' has no value here; set 'impute', as in impute: mean, or take out the rows or the column\n"
    )
    let same = try await lossbook("dataset", "points.yaml", "-o", "points.csv")
    #expect(same.errors.contains("this is the file that is read"))
    #expect(try folder.read("points.csv") == "a,y\n1,2\n,4\n")
  }

  @Test("An experiment on a table is trained, and again from its history")
  func training() async throws {
    try folder.makeFolder("data")
    try folder.write(Self.points, to: "data/points.csv")
    try folder.write(
      """
      dataset: {file: points.csv, target: label, standardize: train, shuffle: true}
      split: {train: 0.5}
      model: {layers: [{units: 1, activation: sigmoid}]}
      loss: binary_crossentropy
      epochs: 2
      """, to: "data/e.yaml")
    let first = try await lossbook("train", "data/e.yaml", "-o", "data/h.json")
    #expect(first.errors == "")
    let history = try folder.read("data/h.json")
    #expect(history.contains("\"file\": \"points.csv\""))
    let again = try await lossbook("train", "data/h.json", "-o", "data/again.json")
    #expect(again.errors == "")
    #expect(try folder.read("data/again.json") == history)
    try folder.write(history, to: "h.json")
    let elsewhere = try await lossbook("train", "h.json")
    #expect(elsewhere.errors.contains("'file': there is no file 'points.csv'; check the path"))
  }
}
