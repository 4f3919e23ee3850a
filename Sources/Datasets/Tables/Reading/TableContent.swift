/// The rows of a table as numbers.
struct TableContent {
  /// The inputs, row by row; NaN where a value is missing.
  private(set) var inputs: [Double] = []
  /// How many inputs a row has.
  let features: Int
  /// How many rows there are.
  private(set) var count = 0
  /// What is to be predicted.
  var target: TableTarget
  /// The weight of each row; empty where there are none.
  var sampleWeights: [Double] = []
  /// Where the first missing value of each input is.
  var firstMissing: [TablePlace?]

  /// How many values of each input are missing.
  var missingCounts: [Int] {
    firstMissing.enumerated().map { index, place in
      if place == nil { return 0 }
      return stride(from: index, to: inputs.count, by: features).count { inputs[$0].isNaN }
    }
  }

  /// No rows yet.
  init(features: Int, namesClasses: Bool) {
    self.features = features
    target = TableTarget(areNames: namesClasses)
    firstMissing = Array(repeating: nil, count: features)
  }

  /// Makes room for so many rows in all.
  mutating func reserve(rows: Int) {
    inputs.reserveCapacity(rows * features)
    target.reserve(rows)
    if !sampleWeights.isEmpty { sampleWeights.reserveCapacity(rows) }
  }

  /// Adds the inputs of a row whose other values were added.
  @inline(__always)
  mutating func finishRow(_ row: UnsafeMutableBufferPointer<Double>) {
    inputs.append(contentsOf: row)
    count += 1
  }

  /// The inputs, which are then no longer here, so that there is one copy of them.
  mutating func takeInputs() -> [Double] {
    defer { inputs = [] }
    return inputs
  }

  /// Takes away what was added of a row that was not finished.
  mutating func dropUnfinishedRow() {
    target.keep(count)
    if sampleWeights.count > count { sampleWeights.removeLast(sampleWeights.count - count) }
  }
}
