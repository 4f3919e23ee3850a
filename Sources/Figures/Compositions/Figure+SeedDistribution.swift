extension Figure {
  /// What experiments ended with over their seeds: a dot for each seed, moved aside where dots would cover each other, and
  /// below them the mean with its interval. The first experiment stands at the top.
  ///
  /// ```swift
  /// let figure = Figure.seedDistribution(
  ///   title: "Five seeds", label: "Test accuracy", bounds: 0...1,
  ///   strips: [
  ///     SeedStrip(name: "hinge", values: [0.81, 0.82, 0.8, 0.83, 0.81], interval: 0.80...0.83)
  ///   ], interval: "mean and 95% interval")
  /// ```
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; `SeedDistributionDescription` unless said otherwise.
  ///   - label: What is measured.
  ///   - scale: How values become positions.
  ///   - bounds: Limits of what can be measured: `0...1` for a share.
  ///   - strips: The experiments, from the top on. Runs that diverged are told of beside the name.
  ///   - interval: What the dots with bars are, for the legend.
  /// - Returns: A figure 720 pixels wide, higher for more experiments.
  public static func seedDistribution(
    title: String, summary: String? = nil, label: String, scale: ScaleKind = .linear,
    bounds: ClosedRange<Double> = -.infinity ... .infinity, strips: [SeedStrip],
    interval: String = "mean and interval"
  ) -> Figure {
    let places = strips.indices.map { Double(strips.count - 1 - $0) }
    let dots = zip(strips, places).flatMap { strip, place in
      strip.finite.map { ($0, place + SeedStrip.dotsOffset) }
    }
    let below = places.map { $0 + SeedStrip.meanOffset }
    return Figure(
      title: title,
      summary: summary ?? SeedDistributionDescription(strips, label: label).text,
      panels: [
        [
          Panel(
            x: Axis(label, scale: scale, bounds: bounds),
            y: Axis(scale: .categories(strips.map(\.axisName).reversed()), grid: false),
            marks: [
              SwarmMark(
                x: dots.map(\.0), y: dots.map(\.1), color: "one seed", breadth: SeedStrip.breadth),
              ErrorBarMark(
                x: strips.map(\.mean), y: below,
                low: strips.map { $0.interval?.lowerBound ?? .nan },
                high: strips.map { $0.interval?.upperBound ?? .nan }, direction: .x,
                label: interval),
            ])
        ]
      ], legend: .above, height: min(max(56 * Double(strips.count) + 150, 240), 1600))
  }
}

extension SeedStrip {
  /// Of the room of an experiment: how far above its middle the dots stand, and how broad they may be.
  fileprivate static let dotsOffset = 0.1
  fileprivate static let breadth = 0.52
  /// How far below the middle the mean stands.
  fileprivate static let meanOffset = -0.29

  /// The name, with how many runs diverged.
  fileprivate var axisName: String {
    let diverged = values.count - finite.count
    guard diverged > 0 else { return name }
    return "\(name) (\(diverged) of \(values.count) diverged)"
  }
}
