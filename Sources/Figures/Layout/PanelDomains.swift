/// What the scales of a panel show, as its data and that of the panels it shares them with need it.
struct PanelDomains {
  /// The horizontal domain.
  var x: ClosedRange<Double>
  /// The vertical domain.
  var y: ClosedRange<Double>
  /// The scale of continuous colours, where the panel has them.
  var color: ContinuousColorScale?
  /// The directions in which the panel has values that have no place on the scale.
  var cut: Set<Direction>

  /// The domains of every panel, by row and column: `.x` is shared down every column, `.y` along every row.
  static func all(
    of rows: [[Panel]], shared: Set<Direction>, theme: Theme
  ) -> [[PanelDomains]] {
    let extents = rows.map { $0.map { $0.marks.map(\.extent) } }
    let own = extents.map { $0.map { DataRanges(of: $0) } }
    let columns = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      own.filter { column < $0.count }.reduce(DataRange()) { $0.union($1[column].x) }
    }
    return zip(rows, own).map { panels, own in
      let row = own.reduce(DataRange()) { $0.union($1.y) }
      return panels.enumerated().map { column, panel in
        let ranges = own[column]
        let x = shared.contains(.x) ? columns[column] : ranges.x
        let y = shared.contains(.y) ? row : ranges.y
        return PanelDomains(
          x: Domain.fitting(x.drawable(on: panel.x.scale), axis: panel.x),
          y: Domain.fitting(y.drawable(on: panel.y.scale), axis: panel.y),
          color: panel.color.map {
            ContinuousColorScale(axis: $0, data: ranges.color, theme: theme)
          },
          cut: Set(
            [
              ranges.x.isCut(on: panel.x.scale) ? .x : nil,
              ranges.y.isCut(on: panel.y.scale) ? .y : nil,
            ].compactMap { $0 }))
      }
    }
  }
}

/// The data of the marks of one panel.
private struct DataRanges {
  var x = DataRange()
  var y = DataRange()
  var color = DataRange()

  init(of extents: [Extent]) {
    for extent in extents {
      x = x.union(extent[.x])
      y = y.union(extent[.y])
      color = color.union(extent.colors)
    }
  }
}
