package import Datasets

/// Names data by its content: two data sets of the same digest have the same numbers.
package struct DataDigest: Sendable, Hashable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// Reads all numbers of a data set.
  package init(_ dataset: Dataset) {
    var hash = SHA256()
    hash.update("\(dataset.x.rows) × \(dataset.x.columns)\n")
    dataset.x.elements.withUnsafeBytes { hash.update($0) }
    switch dataset.target {
    case .real(let values):
      hash.update("\nreal\n")
      values.withUnsafeBytes { hash.update($0) }
    case .signed(let values):
      hash.update("\nsigned\n")
      values.withUnsafeBytes { hash.update($0) }
    case .classes(let indices, let count):
      hash.update("\n\(count) classes\n")
      indices.withUnsafeBytes { hash.update($0) }
    case .oneHot(let indices, let count):
      hash.update("\none-hot \(count) classes\n")
      indices.withUnsafeBytes { hash.update($0) }
    }
    if let weights = dataset.sampleWeights {
      hash.update("\nweights\n")
      weights.withUnsafeBytes { hash.update($0) }
    }
    bytes = hash.finalize()
  }
}
