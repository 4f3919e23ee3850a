/// What one curve does from its first epoch to its last.
struct CurveShape: Equatable {
  /// The first value and the last.
  var start: Double
  var end: Double
  /// The best value and its epoch, from 1.
  var best: Double
  var bestEpoch: Int
  var direction: Direction
  /// Whether the second half goes up and down by steps that can be seen: a hundredth of the whole range, or a tenth of
  /// the values themselves.
  var isBumpy: Bool
  /// The epoch, from 1, after which the curve gets worse again for good; `nil` where it does not.
  var turningEpoch: Int?
  /// The epoch, from 1, by which nine tenths of the way from the start to the end are done, where that is in the first
  /// quarter of the epochs; `nil` where it is later, or the curve goes nowhere.
  var settlingEpoch: Int?

  enum Direction: Equatable { case falls, rises, staysLevel }

  /// The shape of a series; `nil` where a value is not finite or there is none. Higher is better for an accuracy, lower
  /// for a loss.
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
    isBumpy = Self.isBumpy(Array(values[(values.count / 2)...]), range: range)
    turningEpoch = Self.turningEpoch(values, higherIsBetter: higherIsBetter)
    settlingEpoch = direction == .staysLevel ? nil : Self.settlingEpoch(values)
  }

  /// The curve may not go back afterwards: a first bump that comes near the end is not yet the way.
  private static func settlingEpoch(_ values: [Double]) -> Int? {
    guard let start = values.first, let end = values.last else { return nil }
    let rest = 0.1 * (end - start)
    let isFar = { (value: Double) in rest > 0 ? value < end - rest : value > end - rest }
    let epoch = (values.lastIndex(where: isFar) ?? -1) + 2
    return 4 * epoch <= values.count ? epoch : nil
  }

  private static func isBumpy(_ values: [Double], range: Double) -> Bool {
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    guard let end = values.last, !steps.isEmpty else { return false }
    let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
    let size = steps.reduce(0) { $0 + abs($1) } / Double(steps.count)
    let isLarge = size > 0.01 * range || size > 0.1 * abs(end) && size > 0.0003 * range
    return isLarge && Double(turns) > 0.3 * Double(steps.count)
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
