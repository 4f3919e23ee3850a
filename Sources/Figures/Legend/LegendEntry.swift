/// A line of a legend: a sample of a mark and what it stands for.
public struct LegendEntry: Sendable, Hashable {
  /// What the sample stands for.
  public var label: String
  /// The sample.
  public var symbol: Symbol

  /// What a mark looks like.
  public enum Symbol: Sendable, Hashable {
    /// A piece of a line.
    case line(Stroke)
    /// A dot.
    case dot(Paint, diameter: Double)
  }

  /// An entry.
  public init(label: String, symbol: Symbol) {
    self.label = label
    self.symbol = symbol
  }
}
