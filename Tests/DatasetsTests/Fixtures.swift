import Datasets
import Foundation
import Testing

/// One of scikit-learn's own data sets, whole.
struct WholeDataset: Decodable {
  let dataset: DatasetBlock
  let x: [[Double]]
  let y: [Double]

  static func named(_ name: String) throws -> WholeDataset {
    try decode(WholeDataset.self, from: name + ".json")
  }
}

/// scikit-learn's data sets for many arguments, some rows and columns of each, and what it refuses.
struct MoreArguments: Decodable {
  let cases: [Case]
  let refused: [Refused]

  struct Case: Decodable {
    let dataset: DatasetBlock
    /// A row count, or a fraction below 1.
    let train: Double?
    let shape: [Int]
    /// The rows and columns that `x` and `y` hold.
    let rows: [Int]
    let columns: [Int]
    let x: [[Double]]
    let y: [[Double]]

    var split: Split? { train.map { $0 < 1 ? .fraction($0) : .rows(Int($0)) } }
  }

  struct Refused: Decodable {
    let dataset: DatasetBlock
    let key: String
  }

  static func read() throws -> MoreArguments {
    try decode(MoreArguments.self, from: "more-arguments.json")
  }
}

private func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/datasets/\(name)")
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return try decoder.decode(type, from: Data(contentsOf: file))
}

/// Whether two numbers agree to a relative 1e-12.
func agree(_ a: Double, _ b: Double) -> Bool {
  a == b || abs(a - b) <= 1e-12 * max(abs(a), abs(b))
}

extension Target {
  /// The columns that the targets make in a table.
  func columns(row: Int) -> [Double] {
    switch self {
    case .real(let values), .signed(let values): [values[row]]
    case .classes(let classes, _): [Double(classes[row])]
    case .oneHot(let classes, let count): (0..<count).map { $0 == classes[row] ? 1 : 0 }
    }
  }
}
