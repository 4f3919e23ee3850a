/// Tells which of the last rows a figure can show.
struct VisibleRows {
  /// Whether each row is one of them.
  private(set) var isKept: [Bool]
  /// How many of them stand before the last cell, to which more rows may come.
  private(set) var settled = 0

  private let start: Int
  private let plan: RowThinning.Plan
  private let isEmptyGap: Bool

  /// - Parameters:
  ///   - rows: The rows, in the order that they are drawn in.
  ///   - start: The first of those that are asked for.
  ///   - plan: What is drawn of them.
  ///   - cells: Where the cells of these end: the index after the last row of each.
  ///   - isEmptyGap: Whether a row without a value is a gap.
  /// - Complexity: O(rows · columns).
  init(
    _ rows: ThinnedRows, from start: Int, _ plan: RowThinning.Plan, cells: [Int], isEmptyGap: Bool
  ) {
    (self.start, self.plan, self.isEmptyGap) = (start, plan, isEmptyGap)
    isKept = [Bool](repeating: false, count: rows.count - start)
    // Places are taken like values: where they go back, something begins again.
    for values in rows.values { keep(values, cells) }
    for averages in rows.averages { keep(averages, cells) }
    for values in rows.values[plan.guides...] { keepGaps(of: values) }
    settled = isKept.prefix((cells.dropLast().last ?? start) - start).count { $0 }
  }

  /// Keeps the first, last, lowest and highest value in each cell, and the first that is not finite after those that are.
  private mutating func keep(_ values: [Double], _ cells: [Int]) {
    var first = start
    for end in cells {
      var extremes = Extremes()
      for row in first..<end {
        extremes.add(values[row], row: row - start, isPositive: plan.isPositive)
      }
      extremes.mark(&isKept)
      // What is left out goes to the next row that is not.
      isKept[end - start - 1] = true
      first = end
    }
  }

  /// Keeps a gap between two values that are kept where there is one.
  private mutating func keepGaps(of values: [Double]) {
    var (gap, isGapKept) = (-1, false)
    // Before the first of these rows there are others that are kept.
    var hasValue = start > 0
    for (row, value) in values[start...].enumerated() {
      if isDrawn(value) {
        guard isKept[row] else { continue }
        if hasValue, gap >= 0, !isGapKept { isKept[gap] = true }
        (gap, isGapKept, hasValue) = (-1, false, true)
      } else if !ThinnedRows.isAbsent(value) || isEmptyGap {
        if gap < 0 { gap = row }
        isGapKept = isGapKept || isKept[row]
      }
    }
  }

  private func isDrawn(_ value: Double) -> Bool {
    value.isFinite && (!plan.isPositive || value > 0)
  }
}

/// The rows of a cell that can be seen.
private struct Extremes {
  private var first = -1
  private var last = -1
  private var firstFinite = -1
  private var lastFinite = -1
  private var lowest = -1
  private var highest = -1
  private var lowestPositive = -1
  private var end = -1
  private var low = Double.infinity
  private var high = -Double.infinity
  private var lowPositive = Double.infinity

  /// Marks those that there are.
  @inline(__always)
  func mark(_ isKept: inout [Bool]) {
    // What is finite lies from the first to the last, and there is nothing else where there is no first.
    guard first >= 0 else { return }
    isKept[first] = true
    isKept[last] = true
    if end >= 0 { isKept[end] = true }
    guard lowest >= 0 else { return }
    isKept[firstFinite] = true
    isKept[lastFinite] = true
    isKept[lowest] = true
    isKept[highest] = true
    if lowestPositive >= 0 { isKept[lowestPositive] = true }
  }

  @inline(__always)
  mutating func add(_ value: Double, row: Int, isPositive: Bool) {
    guard value.isFinite else {
      guard !ThinnedRows.isAbsent(value) else { return }
      if first < 0 { first = row }
      if end < 0 { end = row }
      last = row
      return
    }
    if first < 0 { first = row }
    last = row
    if firstFinite < 0 { firstFinite = row }
    lastFinite = row
    end = -1
    if value < low { (low, lowest) = (value, row) }
    if value > high { (high, highest) = (value, row) }
    if isPositive, value > 0, value < lowPositive { (lowPositive, lowestPositive) = (value, row) }
  }
}
