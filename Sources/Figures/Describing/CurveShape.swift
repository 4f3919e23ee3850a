/// What one curve does from its first value to its last.
struct CurveShape: Equatable {
  /// The first value and the last.
  var start: Double
  var end: Double
  /// The best value and where it stands: its epoch, from 1.
  var best: Double
  var bestPosition: Double
  var direction: Direction
  /// Whether the second half goes up and down by steps that can be seen: a hundredth of the whole range, or a tenth of
  /// the values themselves.
  var isBumpy: Bool
  /// Where the curve turns for the worse for good; `nil` where it does not.
  var turningPosition: Double?
  /// Where nine tenths of the way from the start to the end are done, if that is in the first quarter of the values;
  /// `nil` where it is later, or the curve goes nowhere.
  var settlingPosition: Double?
  /// Whether every value was there to be looked at; where not, the last two places are near the true ones.
  var isWhole: Bool

  enum Direction: Equatable { case falls, rises, staysLevel }

  /// The shape of the finite values of a series; `nil` where there is none.
  ///
  /// Higher is better for an accuracy, lower for a loss.
  ///
  /// - Complexity: O(n) for n values.
  init?(_ series: LearningCurve.Series, isHigherBetter: Bool) {
    // Nearly all series are finite, and may be long: their own values then are used as they are.
    let finite =
      series.values.allSatisfy(\.isFinite)
      ? nil : series.values.indices.filter { series.values[$0].isFinite }
    let values = finite.map { $0.map { series.values[$0] } } ?? series.values
    guard !values.isEmpty else { return nil }
    func position(_ index: Int) -> Double { series.position(at: finite.map { $0[index] } ?? index) }
    let (low, high) = values.reduce(into: (Double.infinity, -Double.infinity)) {
      ($0.0, $0.1) = (min($0.0, $1), max($0.1, $1))
    }
    (start, end) = (values[0], values[values.count - 1])
    best = isHigherBetter ? high : low
    bestPosition = position(values.firstIndex(of: best) ?? 0)
    let range = high - low
    if abs(end - start) <= 0.05 * range || range == 0 {
      direction = .staysLevel
    } else {
      direction = end < start ? .falls : .rises
    }
    isWhole = series.thinning == nil
    let course = series.thinning?.stretches.map { ThinnedCourse(series, $0) }
    isBumpy = Self.isBumpy(
      course?.secondHalf ?? Self.way(of: values[(values.count / 2)...]), end: end, range: range)
    turningPosition = Self.turningIndex(
      course?.movingAverage ?? Self.movingAverage(values), isHigherBetter: isHigherBetter,
      isFarFromEnd: course?.isFarFromEnd ?? { values.count - $0 > values.count / 10 }
    ).map(position)
    settlingPosition =
      direction == .staysLevel ? nil : Self.settlingIndex(values, course).map(position)
  }

  /// The curve may not go back afterwards: a first bump that comes near the end is not yet the way.
  private static func settlingIndex(_ values: [Double], _ course: ThinnedCourse?) -> Int? {
    guard let start = values.first, let end = values.last else { return nil }
    let rest = 0.1 * (end - start)
    let isFar = { (value: Double) in rest > 0 ? value < end - rest : value > end - rest }
    if let course { return course.settlingIndex(isFar: isFar) }
    let index = (values.lastIndex(where: isFar) ?? -1) + 1
    return 4 * (index + 1) <= values.count ? index : nil
  }

  /// How far values go in all, and how often they turn.
  private static func way(
    of values: ArraySlice<Double>
  ) -> (steps: Double, way: Double, turns: Double) {
    var (turns, way, before) = (0, 0.0, 0.0)
    for (a, b) in zip(values, values.dropFirst()) {
      let step = b - a
      if step * before < 0 { turns += 1 }
      way += abs(step)
      before = step
    }
    return (Double(values.count - 1), way, Double(turns))
  }

  private static func isBumpy(
    _ half: (steps: Double, way: Double, turns: Double), end: Double, range: Double
  ) -> Bool {
    guard half.steps > 0 else { return false }
    let size = half.way / half.steps
    let isLarge = size > 0.01 * range || size > 0.1 * abs(end) && size > 0.0003 * range
    return isLarge && half.turns > 0.3 * half.steps
  }

  /// Looks at the smoothed curve, lest a bump be taken for a turn: the loss after the best value must be at least a tenth
  /// of what was gained before it, and last for at least a tenth of the epochs.
  private static func turningIndex(
    _ smooth: [Double], isHigherBetter: Bool, isFarFromEnd: (Int) -> Bool
  ) -> Int? {
    let chosen = isHigherBetter ? smooth.max() : smooth.min()
    guard let best = chosen, let turn = smooth.firstIndex(of: best),
      let start = smooth.first, let end = smooth.last, isFarFromEnd(turn)
    else { return nil }
    let (gained, lost) = (abs(start - best), abs(end - best))
    return gained > 0 && lost >= 0.1 * gained ? turn : nil
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

extension LearningCurve.Series {
  /// Where the values stop being finite for good: the run diverged; `nil` where they do not.
  var divergencePosition: Double? {
    let next = (values.lastIndex(where: \.isFinite) ?? -1) + 1
    return next < values.count ? position(at: next) : nil
  }
}
