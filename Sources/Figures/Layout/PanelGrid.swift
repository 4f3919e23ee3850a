/// Panels in rows and columns, aligned: the margins of a row and of a column are those of its neediest panel.
struct PanelGrid {
  /// Margins and ticks depend on each other; they settle within a few rounds.
  private static let mostRounds = 10
  /// Margins that change by no more have settled, in CSS pixels.
  private static let settled = 1e-6

  private let layout: FigureLayout
  private let content: Rect
  private let columns: Int
  /// The domains of every panel, by row and column.
  private let domains: [[PanelDomains]]

  init(layout: FigureLayout, content: Rect) {
    self.layout = layout
    self.content = content
    let rows = layout.figure.panels
    columns = rows.map(\.count).max() ?? 0
    domains = layout.domains
  }

  /// The panels in their places.
  func panels() -> [[PlacedPanel]] {
    var rows = [Insets](repeating: Insets(), count: layout.figure.panels.count)
    var columns = [Insets](repeating: Insets(), count: self.columns)
    var panels: [[PlacedPanel]] = []
    for round in 0..<Self.mostRounds {
      panels = place(rows: rows, columns: columns, earlier: panels)
      var (neededRows, neededColumns) = needs(of: panels)
      // The first round starts from a panel without margins; its needs are only a guess. From then on room is not taken
      // back, so that the rounds come to an end.
      if round > 1 {
        neededRows = zip(rows, neededRows).map { $0.union($1) }
        neededColumns = zip(columns, neededColumns).map { $0.union($1) }
      }
      let change = zip(rows + columns, neededRows + neededColumns).map { $0.distance(to: $1) }.max()
      if change ?? 0 <= Self.settled { break }
      (rows, columns) = (neededRows, neededColumns)
    }
    return panels
  }

  private func needs(of panels: [[PlacedPanel]]) -> (rows: [Insets], columns: [Insets]) {
    var rows = [Insets](repeating: Insets(), count: panels.count)
    var columns = [Insets](repeating: Insets(), count: self.columns)
    for (row, line) in panels.enumerated() {
      for (column, panel) in line.enumerated() {
        let insets = panel.insets()
        rows[row] = rows[row].union(Insets(top: insets.top, bottom: insets.bottom))
        columns[column] = columns[column].union(Insets(left: insets.left, right: insets.right))
      }
    }
    if !columns.isEmpty { columns[0].left = aligned(columns[0].left) }
    return (rows, columns)
  }

  /// The left margin of the figure: one of few, so that the panels of figures of one width align.
  private func aligned(_ left: Double) -> Double {
    let theme = layout.theme
    let least = min(theme.leftMargin, content.width / 8)
    guard left > least else { return least }
    guard theme.leftMarginStep > 0 else { return left }
    let steps = ((left - least) / theme.leftMarginStep).rounded(.up)
    return least + steps * theme.leftMarginStep
  }

  private func place(
    rows: [Insets], columns: [Insets], earlier: [[PlacedPanel]]
  ) -> [[PlacedPanel]] {
    let gap = layout.theme.panelGap
    let width = share(of: content.width, taken: columns.map { $0.left + $0.right }, gap: gap)
    let height = share(of: content.height, taken: rows.map { $0.top + $0.bottom }, gap: gap)
    var placed: [[PlacedPanel]] = []
    var y = content.y
    for (row, line) in layout.figure.panels.enumerated() {
      y += rows[row].top
      var x = content.x
      var panels: [PlacedPanel] = []
      for (column, panel) in line.enumerated() {
        x += columns[column].left
        panels.append(
          PlacedPanel(
            panel: panel, layout: layout,
            area: Rect(x: x, y: y, width: width, height: height), around: columns[column],
            earlier: earlier.isEmpty ? nil : earlier[row][column],
            domains: domains[row][column], isXLabelled: isXLabelled(row: row, column: column),
            isYLabelled: layout.detail.hasTickLabels
              && (!layout.figure.shared.contains(.y) || column == 0)))
        x += width + columns[column].right + gap
      }
      placed.append(panels)
      y += height + rows[row].bottom + gap
    }
    return placed
  }

  /// What each panel gets of a length.
  private func share(of length: Double, taken: [Double], gap: Double) -> Double {
    let count = Double(max(1, taken.count))
    return max(1, (length - taken.reduce(0, +) - (count - 1) * gap) / count)
  }

  /// The last panel of a column has the labels of a shared axis.
  private func isXLabelled(row: Int, column: Int) -> Bool {
    guard layout.detail.hasTickLabels else { return false }
    return !layout.figure.shared.contains(.x)
      || !layout.figure.panels[(row + 1)...].contains { $0.count > column }
  }
}
