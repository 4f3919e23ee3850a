internal import Training

extension ExperimentResult {
  /// What was recorded epoch by epoch, as the mean over the seeds; it ends with the shortest run.
  ///
  /// Empty where nothing of the name was recorded.
  func series(_ part: ResultQuantity.Part, _ name: String) -> [Double] {
    if runs.count == 1 { return recordedSeries(part, name).first ?? [] }
    return valuesByEpoch(part, name).map { $0.reduce(0, +) / Double($0.count) }
  }

  /// What the seeds recorded in each epoch, as far as all of them came.
  func valuesByEpoch(_ part: ResultQuantity.Part, _ name: String) -> [[Double]] {
    let series = recordedSeries(part, name)
    let epochs = series.map(\.count).min() ?? 0
    return (0..<epochs).map { epoch in series.map { $0[epoch] } }
  }

  /// What each seed recorded epoch by epoch; nothing where it was not recorded.
  private func recordedSeries(_ part: ResultQuantity.Part, _ name: String) -> [[Double]] {
    guard let recorded = experiment.recordedName(of: name) else { return [] }
    return runs.map { $0.history[part.seriesName(recorded)] ?? [] }
  }
}
