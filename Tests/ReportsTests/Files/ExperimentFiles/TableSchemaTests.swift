import Datasets
import Foundation
import Testing

@testable import Reports

@Suite("A table in an experiment file")
struct TableSchemaTests {
  /// What pandas and scikit-learn made of a table.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let x: [[Double]]
    let y: [Double]
    let classes: [String]?
    let train: Int?

    var testDescription: String { name }
  }

  private struct Fixture: Decodable {
    let cases: [Case]
  }

  private static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/tables/tables.json")

  static let cases =
    (try? JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url)))?.cases ?? []

  /// The block of a case, which Lossbook itself is to read.
  private func block(of name: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.url))
    let cases = try #require((json as? [String: Any])?["cases"] as? [[String: Any]])
    let found = try #require(cases.first { $0["name"] as? String == name })
    return try #require(found["dataset"] as? [String: Any])
  }

  @Test("gives what pandas and scikit-learn make of it", arguments: cases)
  func reference(case expected: Case) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(expected.text.utf8).write(to: folder.appending(path: "table.csv"))
    var content: [String: Any] = [
      "dataset": try block(of: expected.name).merging(["file": "table.csv"]) { $1 }
    ]
    if let train = expected.train { content["split"] = ["train": train] }
    let text = try String(
      decoding: JSONSerialization.data(withJSONObject: content), as: UTF8.self)
    let position = SourcePosition(file: folder.appending(path: "case.json").path)

    let file = try DatasetFile(readingFile: SourceText(text, startingAt: position))
    let dataset = try file.makeDataset()

    #expect(dataset.x.rows == expected.x.count)
    let isComputed = file.specification.dependsOnSplit
    for (value, number) in zip(dataset.x.elements, expected.x.flatMap(\.self)) {
      #expect(isComputed ? abs(value - number) <= 1e-12 * max(1, abs(number)) : value == number)
    }
    let targets: [Double] =
      switch dataset.target {
      case .real(let values), .signed(let values): values
      case .classes(let classes, _), .oneHot(let classes, _): classes.map(Double.init)
      }
    #expect(targets == expected.y)
    #expect(dataset.classNames == expected.classes)
  }

  @Test("is there for all cases")
  func fixture() {
    #expect(Self.cases.count > 20)
  }

  private func specification(_ yaml: String, in file: String = "a/b/x.yaml") throws
    -> DatasetSpecification
  {
    let position = SourcePosition(file: file)
    return try DatasetFile(readingBlock: SourceText(yaml, startingAt: position)).specification
  }

  @Test("reads all keys, and writes those that are not defaults")
  func keys() throws {
    let yaml = """
      file: points.csv
      target: label
      features: [a, 'b c', 3]
      sample_weight: w
      target_type: classes
      separator: ';'
      header: true
      decimal: ','
      missing: [NA, '', null, -999]
      impute: most_frequent
      shuffle: true
      random_state: 7
      labels: one_hot
      standardize: train
      """
    let specification = try specification(yaml)
    let table = try #require(specification.table)
    #expect(table.path == "a/b/points.csv")
    #expect(table.features == ["a", "b c", "3"])
    #expect(table.missing == ["NA", "", "null", "-999"])
    #expect(table.impute == .mostFrequent)
    #expect(table.separator == .semicolon)
    #expect(table.decimal == .comma)
    #expect(try self.specification(specification.yaml) == specification)

    let short = try self.specification("{file: /data/points.csv, target: 4}")
    #expect(short.table?.path == "/data/points.csv")
    #expect(short.yaml == "{file: '/data/points.csv', target: 4}")
    #expect(try self.specification("{file: p.csv, target: y}", in: "x.yaml").table?.path == "p.csv")
  }

  @Test(
    "names the key that is wrong",
    arguments: [
      ("{file: p.csv}", "1:1: error: the table has no 'target'"),
      ("{target: y}", "1:1: error: the data set has no 'generator' and no 'file'"),
      ("{file: p.csv, generator: moons}", "1:26: error: both 'generator' and 'file' are given"),
      (
        "{file: p.csv, target: y, imput: mean}",
        "unknown key 'imput' of the table; did you mean 'impute'?"
      ),
      (
        "{file: p.csv, target: y, impute: average}",
        "unknown strategy 'average'; the strategies are mean, median, most_frequent"
      ),
      ("{file: p.csv, target: y, separator: '|'}", "unknown separator '|'"),
      ("{file: p.csv, target: y, features: []}", "'features' cannot be an empty list"),
      ("{file: p.csv, target: y, missing: {a: b}}", "'missing' cannot be a mapping"),
      ("{file: p.csv, target: y, n_samples: 3}", "unknown key 'n_samples' of the table"),
    ])
  func errors(yaml: String, message: String) {
    let error = #expect(throws: Diagnostics.self) { try specification(yaml, in: "x.yaml") }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
