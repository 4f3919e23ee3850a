/// How much a mark stands out.
public enum Emphasis: Sendable, Hashable {
  /// As what the figure is about.
  case normal
  /// As what lies behind it: the raw curve behind a smoothed one. It has no entry in the legend.
  case faint
}
