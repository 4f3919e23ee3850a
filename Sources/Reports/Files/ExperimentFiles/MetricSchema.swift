internal import Training

extension ValueForm<[Metric]> {
  /// A list of metrics that are recorded under different names.
  static let metrics: ValueForm = {
    let list = ValueForm.list(
      of: .variant(of: MetricVariants.all, "metric", "metrics"),
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

  /// The settings of each metric, for a terminal.
  static var metricDocumentation: String {
    MetricVariants.withSettings.compactMap(\.documentation).joined(separator: "\n\n")
  }
}

/// The metrics with their settings.
private enum MetricVariants {
  static let all = withoutSettings + withSettings

  static let withoutSettings: [Variant<Metric>] = Metric.all.compactMap { metric in
    withSettings.contains { $0.names == metric.names } ? nil : variant(metric)
  }

  static let withSettings: [Variant<Metric>] = [
    variant(
      .binaryAccuracy(), start: 0.5,
      [Key("threshold", \.self, .number, "an output above it counts as 1")],
      wrap: { .binaryAccuracy(threshold: $0) },
      unwrap: { if case .binaryAccuracy(let threshold) = $0 { threshold } else { nil } })
  ]

  /// A metric without settings.
  private static func variant(_ metric: Metric) -> Variant<Metric> {
    variant(metric, start: (), [], wrap: { metric }, unwrap: { $0 == metric ? () : nil })
  }

  /// A metric whose settings are the keys of a record; each can have a name of its own.
  private static func variant<Settings>(
    _ metric: Metric, start: Settings, _ keys: [Key<Settings>],
    wrap: @escaping @Sendable (Settings) -> Metric,
    unwrap: @escaping @Sendable (Metric) -> Settings?
  ) -> Variant<Metric> {
    let name = Key<RecordedAs<Settings>>(
      "as", \.name, .optional(.identifier), "the name to record it under")
    return Variant(
      metric.names, "\(metric.name) metric", start: RecordedAs(settings: start),
      keys: keys.map { $0.within(\.settings) } + [name],
      wrap: { record in
        let metric = wrap(record.settings)
        return record.name.map { .named($0, metric) } ?? metric
      },
      unwrap: { metric in
        unwrap(metric.unnamed).map { settings in
          RecordedAs(settings: settings, name: metric == metric.unnamed ? nil : metric.name)
        }
      })
  }
}

/// The settings of a metric while they are read, with its own name if it has one.
private struct RecordedAs<Settings: Sendable>: Sendable {
  var settings: Settings
  var name: String?
}
