/// A labelled place on an axis.
public struct Tick: Sendable, Hashable {
  /// Where it stands.
  public var value: Double
  /// What stands beside it, in lines; the names of categories can have several.
  public var lines: [String]
  /// What stands beside it, in one line.
  public var label: String { lines.count == 1 ? lines[0] : lines.joined(separator: " ") }

  /// A tick with a label of one line.
  public init(value: Double, label: String) {
    self.init(value: value, lines: [label])
  }

  /// A tick.
  public init(value: Double, lines: [String]) {
    self.value = value
    self.lines = lines
  }
}
