import Foundation

/// A table as text: the first column to the left, the others to the right.
struct TextTable {
  /// A heading with the names of its columns, and the rows below it.
  struct Section {
    /// What is measured, then what the columns hold.
    var header: [String]
    /// The cells, one for each column or fewer.
    var rows: [[String]] = []
    /// What is said below the rows.
    var notes: [String] = []
  }

  /// From top to bottom.
  var sections: [Section] = []

  /// The lines of the table, each column as wide as its widest cell.
  var text: String {
    let rows = sections.flatMap { [$0.header] + $0.rows }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { column < $0.count ? $0[column].count : nil }.max() ?? 0
    }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * max(columns - 1, 0))
    func line(_ cells: [String]) -> String {
      cells.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }.joined(separator: "  ")
    }
    return sections.map { section in
      ([rule, line(section.header), rule] + section.rows.map(line) + section.notes)
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }
}

extension Double {
  /// Seconds as milliseconds with three significant digits or more.
  var milliseconds: String { String(format: self < 0.1 ? "%.2f" : "%.0f", self * 1e3) }

  /// A ratio with three significant digits or more.
  var ratio: String { String(format: self < 10 ? "%.2f" : "%.0f", self) }
}
