internal import Datasets
internal import Figures

/// Takes the rows of a table one after the other, however many, and keeps those that a figure can show.
///
/// Rows are put in narrow cells along the axis. In each cell stay, of every column, the first, last, lowest and highest
/// value, a gap between values where one was, and the first value that is not finite after the last one that is: M4, as for
/// lines in columns of pixels, with a hundred cells and more to a pixel of an ordinary figure. Where too many rows would
/// stay, cells become twice as wide. Averages, sums and counts are those of all rows.
///
/// Source: Jugel, Jerzak, Hackenbroich and Markl, "M4: a visualization-oriented time series data aggregation", PVLDB 7
/// (2014).
///
/// - Complexity: O(n) for n rows, and O(n log n) where they come in no order along the axis; memory as `mostNumbers` has it.
struct RowThinning {
  /// What is thinned, and for which axes.
  struct Plan {
    /// How many of the columns, the first, give places: one of them where `isSorted`.
    var guides: Int
    /// How many columns there are, with those.
    var columns: Int
    /// Whether rows stand in the order of the first column, and not in their own.
    var isSorted = false
    /// How equal distances are spread along the axis.
    var spacing = PlaceGrid.Spacing.even
    /// Whether only values above zero are drawn.
    var isPositive = false
    /// The weight of a moving average; `nil` for none.
    var smoothing: Double?
    /// How many rows are kept as they are, and thinned at a time.
    var portion = 1 << 20
    /// How many numbers are kept for the rows that are left: eight bytes each.
    var mostNumbers = 6 << 20
  }

  private let plan: Plan
  /// Whether a row without a value is a gap in a column.
  private let isEmptyGap: Bool
  private(set) var rows: ThinnedRows
  /// How many rows there were.
  private(set) var total = 0
  private var cells = 1 << 17
  private var isInOrder = true
  /// The cells of the rows that are left.
  private var grids: [PlaceGrid] = []
  /// How many rows are left of the cells that are full.
  private var settled = 0

  /// So many rows at a time are added to those that are left.
  private var slice: Int { max(1, plan.portion / 8) }

  /// - Parameters:
  ///   - plan: What is thinned.
  ///   - isEmptyGap: Whether a row without a value is a gap in a column that most rows have a value of.
  init(_ plan: Plan, isEmptyGap: Bool) {
    self.plan = plan
    self.isEmptyGap = isEmptyGap
    rows = ThinnedRows(columns: plan.columns, guides: plan.guides, smoothing: plan.smoothing)
    rows.reserve(plan.mostNumbers / rows.width + slice)
  }

  /// Takes the next rows.
  mutating func add(_ table: SparseTable) {
    var cursors = [Int](repeating: 0, count: table.columns.count)
    for start in stride(from: 0, to: table.rows, by: slice) {
      let part = start..<min(start + slice, table.rows)
      rows.append(part, of: table, from: &cursors, first: total)
      if plan.isSorted, rows.sort(by: 0) {
        isInOrder = false
        settled = 0
      }
      thin()
    }
    total += table.rows
  }

  private mutating func thin() {
    while rows.count > 0 {
      let grids = guides.map { PlaceGrid($0, cells: cells, spacing: plan.spacing) }
      // Cells that stay as they are have nothing to lose.
      if grids != self.grids { settled = 0 }
      self.grids = grids
      let visible = VisibleRows(
        rows, from: settled, plan, cells: PlaceGrid.ends(of: guides, in: grids, from: settled),
        isEmptyGap: isEmptyGap)
      rows.keep(visible.isKept)
      settled += visible.settled
      guard rows.size > plan.mostNumbers, cells > 64 else { return }
      cells /= 2
    }
  }

  /// What the cells are told from: the columns that give places, or the rows themselves.
  private var guides: [[Double]] {
    plan.guides > 0 ? Array(rows.values[..<plan.guides]) : [rows.numbers.map(Double.init)]
  }

  /// The rows of the table that are left, from 1 on.
  var numbers: [Double] { rows.numbers.map { Double($0 + 1) } }

  /// A column of what is left, its rows counted among those.
  func column(_ index: Int) -> (
    content: SparseTable.Column, thinning: LearningCurve.Series.Thinning
  ) {
    // In a column that most rows have a value of, an empty one is NaN as pandas writes it.
    let isFilled = isEmptyGap && 2 * rows.counts[index] > total
    var content = SparseTable.Column()
    var stretches: [ThinnedRows.Stretch] = []
    var averages: [Double] = []
    var stretch = ThinnedRows.Stretch()
    let drawn = index - plan.guides
    for (row, value) in rows.values[index].enumerated() {
      if drawn >= 0 { stretch = stretch + rows.stretches[drawn][row] }
      let isAbsent = ThinnedRows.isAbsent(value)
      guard !isAbsent || isFilled else { continue }
      content.append(isAbsent ? .nan : value, row: row)
      stretches.append(stretch)
      stretch = .init()
      if drawn >= 0, !rows.averages.isEmpty { averages.append(rows.averages[drawn][row]) }
    }
    return (
      content,
      LearningCurve.Series.Thinning(
        stretches: drawn >= 0 && isInOrder ? stretches : nil,
        smoothed: rows.averages.isEmpty || drawn < 0 || !isInOrder ? nil : averages,
        isCounted: false)
    )
  }
}
