extension AxisTicks {
  /// The scale with ticks at given values, all of them or every second, third, … where they have no room; without given
  /// values with the best ticks.
  func placed(at values: [Double]) -> PositionScale {
    var scale = scale
    guard !values.isEmpty else {
      place(on: &scale)
      return scale
    }
    // More than would stand side by side without a gap need not be tried.
    let most = max(1, abs(scale.end - scale.start) / size)
    let least = min(values.count, max(1, Int(Double(values.count) / most)))
    scale.ticks =
      (least...values.count).lazy.map { step in
        let kept = stride(from: 0, to: values.count, by: step).map { values[$0] }
        return zip(kept, TickLabels.labels(telling: kept)).map { Tick(value: $0, label: $1) }
      }.first { legibility($0) != nil } ?? []
    return scale
  }
}
