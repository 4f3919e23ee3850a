/// A loss of your own, whatever its type, as a value that can be compared.
public struct AnyCustomLoss: Sendable, Hashable {
  /// The loss.
  public let base: any CustomLoss

  /// Wraps a loss.
  public init(_ base: some CustomLoss) {
    self.base = base
  }

  /// Whether two losses have the same type and are equal.
  public static func == (left: AnyCustomLoss, right: AnyCustomLoss) -> Bool {
    AnyHashable(left.base) == AnyHashable(right.base)
  }

  /// Hashes the loss.
  public func hash(into hasher: inout Hasher) {
    AnyHashable(base).hash(into: &hasher)
  }
}

extension Loss {
  /// A loss of your own.
  public static func custom(_ loss: some CustomLoss) -> Loss { .custom(AnyCustomLoss(loss)) }
}
