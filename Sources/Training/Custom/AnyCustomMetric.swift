/// A metric of your own, whatever its type, as a value that can be compared.
public struct AnyCustomMetric: Sendable, Hashable {
  /// The metric.
  public let base: any CustomMetric

  /// Wraps a metric.
  public init(_ base: some CustomMetric) {
    self.base = base
  }

  /// Whether two metrics have the same type and are equal.
  public static func == (left: AnyCustomMetric, right: AnyCustomMetric) -> Bool {
    AnyHashable(left.base) == AnyHashable(right.base)
  }

  /// Hashes the metric.
  public func hash(into hasher: inout Hasher) {
    AnyHashable(base).hash(into: &hasher)
  }
}

extension Metric {
  /// A metric of your own.
  public static func custom(_ metric: some CustomMetric) -> Metric {
    .custom(AnyCustomMetric(metric))
  }
}
