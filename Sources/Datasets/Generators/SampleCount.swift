/// How many rows a generator of classes draws: scikit-learn's `n_samples`.
public enum SampleCount: Sendable, Hashable {
  /// Rows in all, divided as evenly as they go.
  case total(Int)
  /// The rows of each class, in order.
  case perClass([Int])
}

extension SampleCount: ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// Rows in all.
  public init(integerLiteral total: Int) {
    self = .total(total)
  }

  /// The rows of each class.
  public init(arrayLiteral counts: Int...) {
    self = .perClass(counts)
  }
}

extension SampleCount {
  /// The rows of each of two classes, at least one in all; of an odd total the second gets one more.
  ///
  /// - Throws: An error that blames `n_samples`.
  func ofTwoClasses() throws(DatasetError) -> (Int, Int) {
    switch self {
    case .total(let total):
      try Checks.atLeast(1, total, key: "n_samples")
      try Checks.size(rows: total, columns: 2)
      return (total / 2, total - total / 2)
    case .perClass(let counts):
      guard counts.count == 2 else {
        throw DatasetError(
          key: "n_samples", message: "a list of \(counts.count) does not fit 2 classes",
          advice: "give the rows of each of the 2 classes, or their total")
      }
      try Self.check(counts, columns: 2)
      return (counts[0], counts[1])
    }
  }

  /// Checks a list of rows of each class, at least one in all.
  ///
  /// - Throws: An error that blames `n_samples`.
  static func check(_ counts: [Int], columns: Int) throws(DatasetError) {
    var total = 0
    for count in counts {
      try Checks.atLeast(0, count, key: "n_samples")
      total = total.addingReportingOverflow(count).overflow ? Int.max : total + count
    }
    guard total > 0 else {
      throw DatasetError(
        key: "n_samples", message: "the list makes no rows", advice: "give a class at least one row"
      )
    }
    try Checks.size(rows: total, columns: columns)
  }
}
