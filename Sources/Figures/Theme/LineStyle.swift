/// A dash pattern by the name that matplotlib gives it.
public enum LineStyle: String, Sendable, Hashable, CaseIterable {
  /// Without gaps.
  case solid
  /// Long dashes.
  case dashed
  /// Long dashes and dots in turn.
  case dashdot
  /// Dots.
  case dotted

  /// The lengths of dashes and gaps in CSS pixels, for lines of about two with round ends, which add to the dashes what
  /// they take from the gaps.
  public var dashes: [Double] {
    switch self {
    case .solid: []
    case .dashed: [6.5, 5]
    case .dashdot: [9, 5, 0.5, 5]
    case .dotted: [1, 4]
    }
  }
}
