/// How much stands around the panels of a figure: a figure too small for all of it goes without the less important.
enum LayoutDetail: Int, Sendable, Hashable, CaseIterable {
  case full, withoutPanelTitles, withoutAxisNames, withoutLegend, withoutTitle, bare

  var hasPanelTitles: Bool { rawValue < Self.withoutPanelTitles.rawValue }
  var hasAxisNames: Bool { rawValue < Self.withoutAxisNames.rawValue }
  var hasLegend: Bool { rawValue < Self.withoutLegend.rawValue }
  var hasTitle: Bool { rawValue < Self.withoutTitle.rawValue }
  var hasTickLabels: Bool { rawValue < Self.bare.rawValue }
  /// Titles may take two lines in a figure that has room for everything.
  var titleLines: Int { self == .full ? 2 : 1 }
}
