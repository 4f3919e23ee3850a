/// A labelled place on an axis.
public struct Tick: Sendable, Hashable {
  /// Where it stands.
  public var value: Double
  /// What stands beside it.
  public var label: String

  /// A tick.
  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
