extension [any Mark] {
  /// The marks with all dots as one density where there are too many of them; it lies where the first dots did.
  func withCrowdedDotsAsDensity() -> [any Mark] {
    let dots = compactMap { $0 as? PointMark }
    let count = dots.reduce(0) { $0 + Swift.min($1.x.count, $1.y.count) }
    guard count > DensityMark.mostDots, let first = firstIndex(where: { $0 is PointMark }) else {
      return self
    }
    var marks = self[..<first].filter { !($0 is PointMark) }
    marks.append(DensityMark(dots))
    return marks + self[first...].filter { !($0 is PointMark) }
  }
}

extension Panel {
  /// What is said below the panel of points that are drawn as a density.
  var densityNotes: [String] { marks.compactMap { ($0 as? DensityMark)?.note } }
}

extension Figure {
  /// The figure with the dots of each panel that has too many of them as a density.
  func withCrowdedDotsAsDensity() -> Figure {
    var figure = self
    figure.panels = panels.map { row in
      row.map { panel in
        var panel = panel
        panel.marks = panel.marks.withCrowdedDotsAsDensity()
        return panel
      }
    }
    return figure
  }

  /// The summary, with what is drawn as a density said at its end.
  var summaryWithNotes: String {
    let notes = panels.joined().flatMap(\.densityNotes).map { $0 + "." }
    return ([summary].filter { !$0.isEmpty } + notes).joined(separator: " ")
  }
}
