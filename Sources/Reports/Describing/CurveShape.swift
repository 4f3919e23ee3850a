/// What one curve does from its first epoch to its last.
struct CurveShape: Equatable {
  /// The first value and the last.
  var start: Double
  var end: Double
  /// The best value and its epoch, from 1.
  var best: Double
  var bestEpoch: Int
  var direction: Direction
  /// Whether neighbouring epochs differ much, measured in the second half against the whole range.
  var isBumpy: Bool
  /// The epoch, from 1, after which the curve gets worse again for good; `nil` where it does not.
  var turningEpoch: Int?

  enum Direction: Equatable { case falls, rises, staysLevel }

  /// The shape of a series; `nil` where a value is not finite or there is none.
  ///
  /// - Parameter higherIsBetter: As for an accuracy; lower is better for a loss.
  init?(_ values: [Double], higherIsBetter: Bool) {
    guard let start = values.first, let end = values.last, values.allSatisfy(\.isFinite),
      let low = values.min(), let high = values.max()
    else { return nil }
    (self.start, self.end) = (start, end)
    best = higherIsBetter ? high : low
    bestEpoch = (values.firstIndex(of: best) ?? 0) + 1
    let range = high - low
    if abs(end - start) <= 0.05 * range || range == 0 {
      direction = .staysLevel
    } else {
      direction = end < start ? .falls : .rises
    }
    isBumpy = Self.roughness(values[(values.count / 2)...]) > 0.02 * range
    turningEpoch = Self.turningEpoch(values, higherIsBetter: higherIsBetter)
  }

  /// The mean step between neighbours.
  private static func roughness(_ values: ArraySlice<Double>) -> Double {
    guard values.count > 1 else { return 0 }
    let steps = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    return steps / Double(values.count - 1)
  }

  /// Looks at the smoothed curve, lest a bump be taken for a turn: the loss after the best value must be at least a tenth
  /// of what was gained before it, and last for at least a tenth of the epochs.
  private static func turningEpoch(_ values: [Double], higherIsBetter: Bool) -> Int? {
    let smooth = movingAverage(higherIsBetter ? values.map { -$0 } : values)
    guard let lowest = smooth.min(), let turn = smooth.firstIndex(of: lowest),
      let start = smooth.first, let end = smooth.last, smooth.count - turn > smooth.count / 10,
      start > lowest, end - lowest >= 0.1 * (start - lowest)
    else { return nil }
    return turn + 1
  }

  /// Each value with its neighbours: a twentieth of the series, shorter at the ends.
  private static func movingAverage(_ values: [Double]) -> [Double] {
    let reach = values.count / 40
    guard reach > 0 else { return values }
    let sums = values.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    return values.indices.map { index in
      let width = min(reach, index, values.count - 1 - index)
      return (sums[index + width + 1] - sums[index - width]) / Double(2 * width + 1)
    }
  }
}
