internal import Datasets
internal import Figures

/// Rows of a table of which only some are left, with what is known of the others.
struct ThinnedRows {
  typealias Stretch = LearningCurve.Series.Stretch

  /// Which row of the table each is, from 0.
  private(set) var numbers: [Int] = []
  /// The values by column and row; ``absent`` where a row has none.
  private(set) var values: [[Double]]
  /// What was left out since the row before, by column and row, with the row itself; empty for columns that give places.
  private(set) var stretches: [[Stretch]]
  /// The moving averages of all values, by column and row; no columns where none was asked for.
  private(set) var averages: [[Double]]
  /// How many values each column had in all rows.
  private(set) var counts: [Int]

  /// How many of the columns give places.
  private let guides: Int
  private var courses: [Course]

  /// Stands for no value. No table has it: what is read as NaN has another payload.
  static let absent = Double(nan: 0xAB5E, signaling: false)

  static func isAbsent(_ value: Double) -> Bool { value.bitPattern == absent.bitPattern }

  /// What the values of a column did so far.
  private struct Course {
    var last = Double.nan
    var step = 0.0
    var average: MovingAverage?

    /// What the next value adds to a stretch.
    mutating func next(_ value: Double) -> Stretch {
      var stretch = Stretch()
      guard value.isFinite else { return stretch }
      (stretch.count, stretch.sum) = (1, value)
      if last.isFinite {
        let step = value - last
        if step * self.step < 0 { stretch.turns = 1 }
        stretch.way = abs(step)
        self.step = step
      }
      last = value
      return stretch
    }
  }

  /// No rows yet.
  ///
  /// - Parameters:
  ///   - columns: How many columns there are.
  ///   - guides: How many of them, the first, give places and are not drawn.
  ///   - smoothing: The weight of a moving average; `nil` for none.
  init(columns: Int, guides: Int, smoothing: Double?) {
    self.guides = guides
    let drawn = columns - guides
    values = Array(repeating: [], count: columns)
    stretches = Array(repeating: [], count: drawn)
    averages = Array(repeating: [], count: smoothing == nil ? 0 : drawn)
    counts = Array(repeating: 0, count: columns)
    courses = Array(
      repeating: Course(average: smoothing.map { MovingAverage(weight: $0) }), count: drawn)
  }

  /// How many rows are left.
  var count: Int { numbers.count }

  /// How many numbers are kept for a row.
  var width: Int { 1 + values.count + 4 * stretches.count + averages.count }

  /// How many numbers are kept, as a measure of the memory they take.
  var size: Int { count * width }

  /// Adds rows of a table.
  ///
  /// - Parameters:
  ///   - rows: Which of its rows.
  ///   - table: Its columns.
  ///   - cursors: For each column the value from which it goes on.
  ///   - first: Which row of all its first one is.
  mutating func append(
    _ rows: Range<Int>, of table: SparseTable, from cursors: inout [Int], first: Int
  ) {
    numbers += rows.map { first + $0 }
    for (column, content) in table.columns.enumerated() {
      var cursor = cursors[column]
      for row in rows {
        var value = Self.absent
        if cursor < content.values.count, content.row(at: cursor) == row {
          value = content.values[cursor]
          cursor += 1
        }
        values[column].append(value)
      }
      counts[column] += cursor - cursors[column]
      cursors[column] = cursor
    }
    for (index, column) in values[guides...].enumerated() {
      var course = courses[index]
      let new = column.suffix(rows.count)
      for value in new { stretches[index].append(course.next(value)) }
      if !averages.isEmpty, var average = course.average {
        for value in new { averages[index].append(average.next(value)) }
        course.average = average
      }
      courses[index] = course
    }
  }

  /// Makes room for rows, so that no column is copied as it grows.
  mutating func reserve(_ rows: Int) {
    numbers.reserveCapacity(rows)
    for column in values.indices { values[column].reserveCapacity(rows) }
    for column in stretches.indices { stretches[column].reserveCapacity(rows) }
    for column in averages.indices { averages[column].reserveCapacity(rows) }
  }

  /// Leaves the marked ones of the last rows; what the others add goes to the next that is left.
  ///
  /// - Parameter isKept: For each of the last rows whether it is left; the very last is.
  mutating func keep(_ isKept: [Bool]) {
    for column in stretches.indices {
      var stretch = Stretch()
      stretches[column].keep(isKept) { value, isKept in
        stretch = stretch + value
        guard isKept else { return }
        value = stretch
        stretch = Stretch()
      }
    }
    numbers.keep(isKept) { _, _ in }
    for column in values.indices { values[column].keep(isKept) { _, _ in } }
    for column in averages.indices { averages[column].keep(isKept) { _, _ in } }
  }

  /// Puts the rows in the order of a column, and those that are equal there in their own; rows without a finite value
  /// there are left out.
  ///
  /// - Returns: Whether any row has moved.
  mutating func sort(by column: Int) -> Bool {
    let places = values[column]
    let isFinite = places.map(\.isFinite)
    let isRising = zip(places, places.dropFirst()).allSatisfy(<=)
    guard !isRising || !isFinite.allSatisfy(\.self) else { return false }
    let order = places.indices.filter { isFinite[$0] }
      .sorted { (places[$0], numbers[$0]) < (places[$1], numbers[$1]) }
    let hasMoved = zip(order, order.dropFirst()).contains { $0 > $1 }
    numbers = order.map { numbers[$0] }
    values = values.map { values in order.map { values[$0] } }
    stretches = stretches.map { stretches in order.map { stretches[$0] } }
    averages = averages.map { averages in order.map { averages[$0] } }
    return hasMoved
  }
}

extension Array {
  /// Leaves the marked ones of the last elements, each after a look at it.
  @inline(__always)
  fileprivate mutating func keep(_ isKept: [Bool], look: (inout Element, Bool) -> Void) {
    let start = count - isKept.count
    let end = withUnsafeMutableBufferPointer { elements in
      var end = start
      for (index, isKept) in isKept.enumerated() {
        look(&elements[start + index], isKept)
        guard isKept else { continue }
        elements[end] = elements[start + index]
        end += 1
      }
      return end
    }
    removeLast(count - end)
  }
}
