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

  /// The targets, which are then no longer here.
  mutating func takeTarget() -> TableTarget {
    defer { target = TableTarget(areNames: target.areNames) }
    return target
  }

  /// Takes away what was added of a row that was not finished.
  mutating func dropUnfinishedRow() {
    target.keep(count)
    if sampleWeights.count > count { sampleWeights.removeLast(sampleWeights.count - count) }
  }
}

/// The targets of a table: numbers, or names of classes.
struct TableTarget {
  /// Whether every target is taken as a name.
  let areNames: Bool
  /// The numbers.
  private(set) var numbers: [Double] = []
  /// For each row the place of its name.
  private(set) var indices: [Int] = []
  /// The names, in the order in which they come first.
  private(set) var names: [[UInt8]] = []
  /// Whether a name was met among numbers.
  var isRefused = false
  private var places: [[UInt8]: Int] = [:]

  init(areNames: Bool) { self.areNames = areNames }

  mutating func reserve(_ rows: Int) {
    if areNames { indices.reserveCapacity(rows) } else { numbers.reserveCapacity(rows) }
  }

  /// Takes away all but the first rows.
  mutating func keep(_ rows: Int) {
    if indices.count > rows { indices.removeLast(indices.count - rows) }
    if numbers.count > rows { numbers.removeLast(numbers.count - rows) }
  }

  @inline(__always)
  mutating func append(_ number: Double) { numbers.append(number) }

  mutating func append(_ name: [UInt8]) {
    let place = places[name] ?? names.count
    if place == names.count {
      places[name] = place
      names.append(name)
    }
    indices.append(place)
  }
}
