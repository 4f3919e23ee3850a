/// A line of a legend: a sample of a mark and what it stands for.
public struct LegendEntry: Sendable, Hashable {
  /// What the sample stands for.
  public var label: String
  /// The sample.
  public var symbol: Symbol
  /// What the sample shows of the mark. Neighbours that show the same stay in one row where it has room for them.
  public var channel: Channel

  /// By what marks are told apart.
  public enum Channel: Sendable, Hashable {
    /// Their colour, or that of their kind there is one only.
    case color
    /// The dashes of lines.
    case dash
    /// Where a line leaves the finite numbers.
    case divergence
  }

  /// What a mark looks like.
  public indirect enum Symbol: Sendable, Hashable {
    /// A piece of a line.
    case line(Stroke)
    /// The marker of a point.
    case marker(Marker, Paint, diameter: Double)
    /// A filled rectangle: a band, a bar, an area.
    case swatch(Paint)
    /// The cross where a line leaves the finite numbers.
    case cross(Stroke)
    /// Samples on top of each other, the last in front, with a common middle.
    case layers([Symbol])
  }

  /// An entry.
  public init(label: String, symbol: Symbol, channel: Channel = .color) {
    self.label = label
    self.symbol = symbol
    self.channel = channel
  }
}

extension LegendEntry {
  /// One entry for each label, in the order of their first ones: marks that share a name share an entry, in which their
  /// samples lie on top of each other.
  static func merged(_ entries: [LegendEntry]) -> [LegendEntry] {
    var symbols: [String: [Symbol]] = [:]
    var channels: [String: Channel] = [:]
    for entry in entries where symbols[entry.label]?.contains(entry.symbol) != true {
      symbols[entry.label, default: []].append(entry.symbol)
      channels[entry.label] = channels[entry.label] ?? entry.channel
    }
    return entries.map(\.label).uniqued().map { label in
      let samples = symbols[label] ?? []
      return LegendEntry(
        label: label, symbol: samples.count == 1 ? samples[0] : .layers(samples),
        channel: channels[label] ?? .color)
    }
  }
}
