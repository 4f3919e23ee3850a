/// A way in which the data of a figure can be told apart, which may turn out to have no room.
enum LegendArrangement: Sendable, Hashable {
  /// In a place inside the only panel.
  case inside
  /// At the ends of the lines.
  case lineEnds
  /// Right of the panels.
  case right
  /// Above the panels, where there is always room.
  case above
}

extension Figure {
  /// More lines than this are hard to find in a legend: their names rather stand at their ends.
  private static let mostInLegend = 2
  /// Wider pictures of one panel rather have a long legend at the side.
  private static let wideAspect = 1.25

  /// The ways that suit the figure, the best first; the last one always has room.
  func arrangements(of entries: [LegendEntry]) -> [LegendArrangement] {
    let isSingle = panels.joined().count == 1
    switch legend {
    case .hidden, .above: return [.above]
    case .right: return [.right, .above]
    case .lineEnds: return [.lineEnds] + (isSingle ? [.inside] : []) + [.right, .above]
    case .automatic:
      guard isSingle else { return [.above] }
      let ends: [LegendArrangement] = entries.count > Self.mostInLegend ? [.lineEnds] : []
      let side: [LegendArrangement] =
        entries.count > 4 && width > Self.wideAspect * height ? [.right] : []
      return ends + [.inside] + side + [.above]
    }
  }
}
