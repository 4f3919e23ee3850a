/// A layer of your own, whatever its type, as a value that can be compared.
public struct AnyCustomLayer: Sendable, Hashable {
  /// The layer.
  public let base: any CustomLayer

  /// Wraps a layer.
  public init(_ base: some CustomLayer) {
    self.base = base
  }

  /// Whether two layers have the same type and are equal.
  public static func == (left: AnyCustomLayer, right: AnyCustomLayer) -> Bool {
    AnyHashable(left.base) == AnyHashable(right.base)
  }

  /// Hashes the layer.
  public func hash(into hasher: inout Hasher) {
    AnyHashable(base).hash(into: &hasher)
  }
}

extension Layer {
  /// A layer of your own.
  public static func custom(_ layer: some CustomLayer) -> Layer { .custom(AnyCustomLayer(layer)) }
}
