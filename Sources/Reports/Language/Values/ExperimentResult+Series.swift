internal import Training

extension ExperimentResult {
  /// What was recorded epoch by epoch, as the mean over the seeds; it ends with the shortest run.
  ///
  /// Empty where nothing of the name was recorded.
  func series(_ part: ResultQuantity.Part, _ name: String) -> [Double] {
    guard let recorded = experiment.recordedName(of: name) else { return [] }
    let series = runs.map { $0.history[part.seriesName(recorded)] ?? [] }
    let epochs = series.map(\.count).min() ?? 0
    if series.count == 1 { return series[0] }
    return (0..<epochs).map { epoch in
      series.reduce(0) { $0 + $1[epoch] } / Double(series.count)
    }
  }
}
