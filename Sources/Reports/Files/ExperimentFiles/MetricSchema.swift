internal import Training

extension ValueForm<[Metric]> {
  /// A list of metrics that are recorded under different names.
  static let metrics: ValueForm = {
    let list = ValueForm.list(
      of: .variant(of: Metric.all.map(Variant<Metric>.metric), "metric", "metrics")
        .refusingCustom("metric") { $0.isCustom ? $0.name : nil },
      expected: "a list of metrics, as in [accuracy]")
    return ValueForm(
      expected: list.expected,
      read: { node, key, problems in
        guard let metrics = list.read(node, key, &problems),
          case .sequence(let items) = node.content
        else { return nil }
        for (index, metric) in metrics.enumerated() {
          guard let other = metrics[..<index].first(where: { $0.name == metric.name }) else {
            continue
          }
          problems.add(
            at: items[index], "the metric \(metric.name) comes twice",
            advice: metric == other
              ? "keep one of them"
              : "give one of them a name of its own, as in {name: \(metric.names[0]), as: \(metric.name)_2}"
          )
          return nil
        }
        return metrics
      }, write: list.write)
  }()

  /// The settings of the metrics that have any, for a terminal.
  static var metricDocumentation: String {
    let shared = Set(Loss.all.flatMap(\.names))
    return Metric.all.compactMap { metric in
      // A loss is documented with the losses.
      let keys = MetricRecord.keys(of: metric)
      guard !keys.isEmpty, !shared.contains(metric.name) else { return nil }
      return Variant<Metric>.metric(metric).documentation
    }.joined(separator: "\n\n")
  }
}

extension Variant<Metric> {
  /// A metric with its settings, and a name of its own if it is recorded epoch by epoch.
  fileprivate static func metric(_ metric: Metric) -> Variant {
    let name = Key<MetricRecord>(
      "as", \.name, .optional(.identifier), "the name to record it under")
    return Variant(
      metric.names, "\(metric.name) metric", start: MetricRecord(metric),
      keys: MetricRecord.keys(of: metric) + (metric.isNumber ? [name] : []), wrap: \.metric,
      unwrap: { $0.names == metric.names ? MetricRecord($0) : nil })
  }
}

extension Metric {
  /// Whether it is a program's own.
  fileprivate var isCustom: Bool {
    switch unnamed {
    case .custom, .loss(.custom): true
    default: false
    }
  }
}
