internal import Figures
internal import Training

extension CurvesFigure {
  /// What the curves do, in words, and what only the runs know: where they stopped, and which model was kept.
  var description: String {
    let curves = LearningCurveDescription(panels).parts
    let words = zip(curves, experiments).map { curves, experiment in
      [curves, Self.stopping(of: experiment.result.runs)].compactMap(\.self).joined(separator: " ")
    }
    let band = bandInWords.map { "Bands: \($0)." }
    return (words + [band].compactMap(\.self)).joined(separator: " ")
  }

  /// That runs stopped early, and the model of which epoch was kept; `nil` where there is nothing to say.
  private static func stopping(of runs: [Run]) -> String? {
    let stops = runs.compactMap(\.stoppedAtEpoch)
    if runs.count > 1 {
      guard let first = stops.min(), let last = stops.max() else { return nil }
      let which = stops.count == runs.count ? "All" : "\(stops.count) of the"
      let when = first == last ? "after epoch \(first)" : "after epochs \(first) to \(last)"
      return "\(which) runs stopped early, \(when); the mean ends with the shortest."
    }
    switch (runs.first?.stoppedAtEpoch, runs.first?.restoredEpoch) {
    case (nil, nil): return nil
    case (let stop?, nil): return "The run stopped early, after epoch \(stop)."
    case (nil, let best?): return "The model is that of epoch \(best)."
    case (let stop?, let best?):
      return "The run stopped early, after epoch \(stop); the model is that of epoch \(best)."
    }
  }
}
