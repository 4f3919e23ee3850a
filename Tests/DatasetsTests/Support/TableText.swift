import Datasets
import Foundation

/// A table in a file that lasts as long as this.
final class TableText {
  private let url: URL

  init(_ text: String) throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "lossbook-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
  }

  init(_ bytes: [UInt8]) throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "lossbook-\(UUID().uuidString).csv")
    try Data(bytes).write(to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The file with a target, and what else a test says.
  func table(target: String = "y", _ change: (inout TableFile) -> Void = { _ in }) -> TableFile {
    var table = TableFile(url.path, target: target)
    change(&table)
    return table
  }

  /// The data of the table.
  func dataset(
    target: String = "y", labels: LabelEncoding? = nil, split: Split? = nil,
    _ change: (inout TableFile) -> Void = { _ in }
  ) throws -> Dataset {
    try DatasetSpecification(table: table(target: target, change), labels: labels)
      .makeDataset(split: split)
  }
}
