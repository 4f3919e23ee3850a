extension AxisTicks {
  /// The scale with ticks at given values, all of them or every second, third, … where they have no room; without given
  /// values with the best ticks.
  func placed(at values: [Double]) -> PositionScale {
    var scale = scale
    guard !values.isEmpty else {
      place(on: &scale)
      return scale
    }
    let labels = TickLabels.labels(
      telling: values, inEqualSteps: scale.kind.transform == .identity)
    let all = zip(values, labels).map { Tick(value: $0, label: $1) }
    scale.ticks =
      (1...values.count).lazy.map { step in
        stride(from: 0, to: all.count, by: step).map { all[$0] }
      }.first { legibility($0) != nil } ?? []
    return scale
  }
}
