/// A value with a name, as a bar shows it.
public struct NamedValue: Sendable, Hashable {
  /// What the value is of.
  public var name: String
  /// The value; one that is not finite has no bar.
  public var value: Double
  /// How sure the value is; `nil` for no error bar.
  public var interval: ClosedRange<Double>?

  /// A value.
  public init(name: String, value: Double, interval: ClosedRange<Double>? = nil) {
    self.name = name
    self.value = value
    self.interval = interval
  }
}

extension Figure {
  /// Values as bars below each other, the first at the top, with error bars where they are known.
  ///
  /// ```swift
  /// let figure = Figure.bars(
  ///   title: "Test loss", label: "Mean squared error",
  ///   values: [NamedValue(name: "mse", value: 0.9, interval: 0.8...1.0), NamedValue(name: "mae", value: 1.2)],
  ///   interval: "95% interval")
  /// ```
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; the values unless said otherwise.
  ///   - label: What is measured.
  ///   - bounds: Limits of what can be measured; from zero on, or up to zero, where all values are on one side of it,
  ///     unless said otherwise.
  ///   - values: The values, from the top on.
  ///   - interval: What the error bars are, for the legend.
  /// - Returns: A figure 720 pixels wide, higher for more values.
  public static func bars(
    title: String, summary: String? = nil, label: String,
    bounds: ClosedRange<Double>? = nil, values: [NamedValue],
    interval: String = "interval"
  ) -> Figure {
    let places = values.indices.map { Double(values.count - 1 - $0) }
    let numbers = values.map(\.value)
    let hasIntervals = values.contains { $0.interval != nil }
    return Figure(
      title: title, summary: summary ?? BarsDescription(values, label: label).text,
      panels: [
        [
          Panel(
            x: Axis(label, bounds: bounds ?? side(of: values)),
            y: Axis(scale: .categories(values.map(\.name).reversed()), grid: false),
            marks: [
              BarMark(x: numbers, y: places, direction: .x),
              ErrorBarMark(
                x: numbers, y: places, low: values.map { $0.interval?.lowerBound ?? .nan },
                high: values.map { $0.interval?.upperBound ?? .nan }, direction: .x,
                label: hasIntervals ? interval : nil, hasDots: false),
            ])
        ]
      ], legend: .above, height: min(max(34 * Double(values.count) + 140, 220), 1600))
  }

  /// The side of zero that values and their intervals are on.
  private static func side(of values: [NamedValue]) -> ClosedRange<Double> {
    let ends =
      values.map(\.value) + values.compactMap { $0.interval?.lowerBound }
      + values.compactMap { $0.interval?.upperBound }
    let low = ends.contains { $0 < 0 } ? -Double.infinity : 0
    let high = ends.contains { $0 > 0 } ? Double.infinity : 0
    return low...high
  }
}
