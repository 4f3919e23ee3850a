import Datasets
import Foundation
import Testing

@testable import Reports

@Suite("Logs of training")
struct TrainingLogTests {
  /// Reads all columns of a fixture.
  private func log(_ name: String) throws -> TrainingLog {
    try TrainingLog(contentsOf: Fixtures.folder.appending(path: name).path) { $0.names }
  }

  private func message(of text: String, choosing names: [String]? = nil) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      _ = try TrainingLog(contentsOf: file.path) { names ?? $0.names }
      return ""
    } catch {
      return error.description.replacing(file.path, with: "log")
    }
  }

  @Test(
    "are told by their content",
    arguments: [
      ("logs/keras-csvlogger.csv", TrainingLog.Format.table), ("logs/keras-history.json", .keras),
      ("logs/lightning-2.csv", .table), ("logs/trainer-steps.json", .trainer),
      ("histories/hinge.json", .lossbook),
    ])
  func formats(name: String, format: TrainingLog.Format) throws {
    #expect(try log(name).format == format)
  }

  @Test("of Keras's CSVLogger and History are the same numbers")
  func keras() throws {
    let (csv, json) = (try log("logs/keras-csvlogger.csv"), try log("logs/keras-history.json"))
    for name in ["loss", "val_loss", "accuracy", "val_accuracy"] {
      let values = try #require(csv.runs[0][name]).values
      #expect(values.count == 60 && json.runs[0][name]?.values == values)
    }
  }

  @Test("have NaN and infinities as Python writes them")
  func nonFinite() throws {
    let values = try #require(try log("logs/keras-history-nan.json").runs[0]["val_loss"]).values
    #expect(values[1] == .infinity && values[2].isNaN)
    #expect(
      try #require(try log("logs/trainer-nan.json").runs[0]["loss"]).values.last?.isNaN == true)
    #expect(try #require(try log("logs/keras-nan.csv").runs[0]["loss"]).values[5].isNaN)
  }

  @Test("of Lightning have values in some of the rows")
  func lightning() throws {
    for name in ["lightning-1.csv", "lightning-2.csv"] {
      let run = try log("logs/\(name)").runs[0]
      #expect(run["val_loss"]?.values.count == 4 && run["test_loss"]?.values.count == 1)
      #expect(run["lr-SGD"]?.values == [Double](repeating: 0.1, count: 8))
    }
  }

  @Test("of Keras have a gap for an empty value among others, and no row for NA now and then")
  func empty() throws {
    #expect(try log("logs/keras-validation-freq.csv").runs[0]["val_loss"]?.values.count == 2)
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("epoch,loss\n0,1\n1,\n2,3\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let values = try TrainingLog(contentsOf: file.path) { $0.names }.runs[0]["loss"]?.values
    #expect(values?.count == 3 && values?[1].isNaN == true)
  }

  @Test("of Keras with a validation frequency have the epochs that were evaluated")
  func validationFrequency() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("{\"loss\": [5, 4, 3, 2, 1], \"val_loss\": [4, 2]}".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let column = try TrainingLog(contentsOf: file.path) { $0.names }.runs[0]["val_loss"]
    #expect(column?.rows == [1, 3])
  }

  @Test("of a Trainer leave out the sum at the end")
  func trainer() throws {
    let run = try log("logs/trainer-steps.json").runs[0]
    #expect(run["train_loss"] == nil && run["train_runtime"] == nil)
    #expect(run["eval_loss"]?.values.count == 3 && run["loss"]?.values.count == 12)
  }

  @Test("say what is wrong, and where")
  func errors() throws {
    #expect(try message(of: "").hasPrefix("log: error: this is empty"))
    #expect(try message(of: "{\"a\": 3}").hasPrefix("log:1:1: error: this is no log that is known"))
    #expect(try message(of: "{\"loss\": [1, 2").hasPrefix("log:1:15: error: a ',' or ']'"))
    #expect(
      try message(of: "{\"loss\": [1,\n \"x\"]}")
        .hasPrefix("log:2:2: error: 'loss' has the text \"x\", which is no number"))
    #expect(try message(of: "[{\"loss\": 1}, {\"loss\": [2]}]").contains("'loss' has a list"))
    #expect(
      try message(of: "epoch,loss\n0,1\n1\n").hasPrefix("log:3:2: error: this row has 1 value"))
    #expect(try message(of: "epoch,loss\n").hasPrefix("log: error: this has a header and no rows"))
    #expect(throws: Diagnostics.self) { try log("logs") }
    #expect(throws: Diagnostics.self) { try log("logs/nothing.csv") }
  }
}
