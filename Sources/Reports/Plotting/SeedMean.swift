internal import Figures

/// The mean over runs at the places that all of them have, and an interval around it.
struct SeedMean {
  /// The mean with its band.
  let series: LearningCurve.Series

  /// So many places are worked on at a time; the resamples of the bootstrap take room.
  private static let portion = 64

  /// The mean of some runs; the run itself where there is only one.
  ///
  /// - Parameters:
  ///   - runs: The runs; the mean is empty where one of them is.
  ///   - interval: What the band shows.
  init(_ runs: [LearningCurve.Series], interval: SeedInterval) {
    guard runs.count > 1 else {
      series = runs.first ?? LearningCurve.Series(values: [])
      return
    }
    let (x, values) = Self.aligned(runs)
    let count = values[0].count
    var (means, low, high) = ([Double](), [Double](), [Double]())
    for start in stride(from: 0, to: count, by: Self.portion) {
      let samples = (start..<min(start + Self.portion, count)).map { place in
        values.map { $0[place] }
      }
      means += samples.map { $0.reduce(0, +) / Double($0.count) }
      for bounds in interval.bounds(of: samples) {
        low.append(bounds?.lowerBound ?? .nan)
        high.append(bounds?.upperBound ?? .nan)
      }
    }
    series = LearningCurve.Series(
      x: x, values: means, band: LearningCurve.Series.Band(low: low, high: high))
  }

  /// The places that all runs have, `nil` for 1, 2, 3, …, and the values of each run there.
  private static func aligned(
    _ runs: [LearningCurve.Series]
  ) -> (x: [Double]?, values: [[Double]]) {
    if runs.allSatisfy({ $0.x == nil }) {
      let count = runs.map(\.values.count).min() ?? 0
      return (nil, runs.map { Array($0.values.prefix(count)) })
    }
    let common = runs.dropFirst().reduce(Set(runs[0].positions)) {
      $0.intersection($1.positions)
    }
    let values = runs.map { run in
      var seen: Set<Double> = []
      return run.values.indices.compactMap { index in
        let x = run.position(at: index)
        return common.contains(x) && seen.insert(x).inserted ? run.values[index] : nil
      }
    }
    return (common.sorted(), values)
  }
}
