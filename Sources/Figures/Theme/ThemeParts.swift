/// A side of a panel.
public enum Side: String, Sendable, Hashable, CaseIterable { case top, left, bottom, right }

/// Where the name of a y axis stands.
public enum YLabelPlacement: String, Sendable, Hashable, CaseIterable {
  /// Level, above the panel.
  case above
  /// To the left of the labels, reading upward.
  case beside
}

/// Where lines take their dashes by colour. Their own categories of dashes are shown by widths there.
public enum ColorDashes: String, Sendable, Hashable, CaseIterable {
  /// Nowhere.
  case never
  /// In figures of more than two series, as of overlaid runs.
  case several
  /// Everywhere.
  case always
}

/// Where titles stand.
public enum TitleLocation: String, Sendable, Hashable, CaseIterable {
  /// Flush with the left edge of what they are the titles of.
  case left
  /// In the middle of it.
  case center
}
