internal import Datasets
internal import Figures

/// Where the rows of a log stand along the x axis.
struct LogPlaces {
  /// What the axis is called.
  let axis: String
  /// Whether the places are counted.
  let isCount: Bool
  /// The place of each row; `nil` for 1, 2, 3, ….
  private let places: [Double]?
  /// The rows that were written again later; `nil` where none was.
  private let isDropped: [Bool]?
  private let isSorted: Bool
  /// Whether the places are 1, 2, 3, … if no row was left out.
  private var isCounted = false

  /// The rows themselves, as epochs from 1 on: for logs without a column for them.
  static let rows = LogPlaces(numbers: nil)

  /// The rows, of which only those of some numbers are left.
  init(numbers: [Double]?) {
    self.init(
      axis: Axis.epochs.label, isCount: true, places: numbers, isDropped: nil, isSorted: true)
    isCounted = true
  }

  private init(
    axis: String, isCount: Bool, places: [Double]?, isDropped: [Bool]?, isSorted: Bool
  ) {
    self.axis = axis
    self.isCount = isCount
    self.places = places
    self.isDropped = isDropped
    self.isSorted = isSorted
  }

  /// A column as it is.
  init(column: SparseTable.Column, named name: String, rows: Int) {
    var places = [Double](repeating: .nan, count: rows)
    for (index, value) in column.values.enumerated() { places[column.row(at: index)] = value }
    self.init(
      axis: name, isCount: false, places: places, isDropped: nil,
      isSorted: zip(places, places.dropFirst()).allSatisfy(<=))
  }

  /// A column that counts epochs or steps; `nil` where it does not.
  ///
  /// Where the count begins again at its first number, as when a log is appended to, it goes on from where it was. Where it
  /// goes back to another number, training went on from a checkpoint, and what was logged from there on is replaced. Epochs
  /// that are counted from 0, as Keras and Lightning do, are shown from 1.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - name: What it is called.
  ///   - rows: How many rows the log has.
  ///   - numbers: Which these are, from 1; `nil` where none was left out.
  ///   - isEpochs: Whether it counts epochs.
  init?(
    counting column: SparseTable.Column, named name: String, rows: Int, numbers: [Double]? = nil,
    isEpochs: Bool
  ) {
    guard let first = column.values.first, column.values.allSatisfy(\.isFinite) else { return nil }
    let areWhole = column.values.allSatisfy { $0 == $0.rounded() }
    if isEpochs, !areWhole { return nil }
    var offset = isEpochs && column.values.contains(0) ? 1.0 : 0
    var isPlain = column.rows == nil && first + offset == 1
    if isPlain {
      for (row, value) in column.values.enumerated() where value + offset != Double(row + 1) {
        isPlain = false
        break
      }
    }
    let axis = isEpochs ? Axis.epochs.label : Self.label(of: name)
    if isPlain {
      self.init(axis: axis, isCount: true, places: nil, isDropped: nil, isSorted: true)
      return
    }
    var places = [Double](repeating: .nan, count: rows)
    var isDropped: [Bool]?
    var last = -Double.infinity
    var lastRow = -1
    for (index, value) in column.values.enumerated() {
      let row = column.row(at: index)
      if value + offset < last {
        if value == first {
          offset = last + 1 - first
        } else {
          var dropped = isDropped ?? [Bool](repeating: false, count: rows)
          var earlier = lastRow
          while earlier >= 0, !(places[earlier] < value + offset) {
            dropped[earlier] = true
            earlier -= 1
          }
          isDropped = dropped
        }
      }
      last = value + offset
      lastRow = row
      places[row] = last
    }
    self.init(axis: axis, isCount: areWhole, places: places, isDropped: isDropped, isSorted: true)
    isCounted = numbers == places
  }

  private static func label(of name: String) -> String {
    name.lowercased().hasPrefix("iter") ? "Iteration" : "Step"
  }

  /// The values of a column at their places, without rows that have none.
  func series(_ column: TrainingLog.Column) -> LearningCurve.Series {
    guard var thinning = column.thinning else { return series(column.content) }
    var kept: [Int] = []
    var points: [(x: Double, y: Double)] = []
    for (index, value) in column.content.values.enumerated() {
      guard let x = place(of: column.content.row(at: index)) else { continue }
      kept.append(index)
      points.append((x, value))
    }
    thinning.stretches = thinning.stretches.map { stretches in kept.map { stretches[$0] } }
    thinning.smoothed = thinning.smoothed.map { smoothed in kept.map { smoothed[$0] } }
    thinning.isCounted = isCounted
    var series = LearningCurve.Series(x: points.map(\.x), values: points.map(\.y))
    series.thinning = thinning
    return series
  }

  /// Where a row stands; `nil` for one that has no place.
  private func place(of row: Int) -> Double? {
    let x = places.map { $0[row] } ?? Double(row + 1)
    return x.isFinite && isDropped?[row] != true ? x : nil
  }

  /// The values of a column at their places, without rows that have none.
  func series(_ column: SparseTable.Column) -> LearningCurve.Series {
    if places == nil, column.rows == nil { return LearningCurve.Series(values: column.values) }
    var points: [(x: Double, y: Double)] = []
    points.reserveCapacity(column.values.count)
    for (index, value) in column.values.enumerated() {
      guard let x = place(of: column.row(at: index)) else { continue }
      points.append((x, value))
    }
    if !isSorted {
      points = points.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }
        .map(\.element)
    }
    return LearningCurve.Series(x: points.map(\.x), values: points.map(\.y))
  }

  /// Whether a column has at most one value at each place.
  func tellsApart(_ column: SparseTable.Column) -> Bool {
    guard places != nil else { return true }
    let x = series(column).x ?? []
    return zip(x, x.dropFirst()).allSatisfy(<)
  }
}
