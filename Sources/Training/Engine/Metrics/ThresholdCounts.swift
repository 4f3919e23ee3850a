internal import TrainingKernels

/// How many outputs lie above each of some thresholds, evenly from 0 to 1, by what they should be.
struct ThresholdCounts: Sendable, Hashable {
  /// Above each threshold and positive.
  private var truePositives: [Double]
  /// Above each threshold and not positive.
  private var falsePositives: [Double]
  /// How many are positive.
  private var positives: Double
  /// How many are not.
  private var negatives: Double

  /// Counts between thresholds as the kernels make them.
  init(_ histogram: [Double]) {
    let half = histogram.count / 2
    // The last of each half are NaN, which is above no threshold.
    truePositives = Self.above(histogram[..<(half - 1)])
    falsePositives = Self.above(histogram[half..<(histogram.count - 1)])
    positives = histogram[..<half].reduce(0, +)
    negatives = histogram[half...].reduce(0, +)
  }

  private static func above(_ counts: ArraySlice<Double>) -> [Double] {
    var sum = 0.0
    return counts.reversed().map { count in
      sum += count
      return sum
    }.reversed()
  }

  /// The area under a curve, from threshold to threshold.
  func area(under curve: AUCCurve, _ summation: AUCSummation) -> Double {
    let recall = truePositives.map { divided($0, by: positives) }
    switch (curve, summation) {
    case (.pr, .interpolation): return interpolatedPrecision
    case (.roc, _):
      return Self.area(
        falsePositives.map { divided($0, by: negatives) }, recall, summation)
    case (.pr, _):
      let precision = zip(truePositives, falsePositives).map { divided($0, by: $0 + $1) }
      return Self.area(recall, precision, summation)
    }
  }

  private static func area(_ x: [Double], _ y: [Double], _ summation: AUCSummation) -> Double {
    (0..<(x.count - 1)).reduce(0) { sum, index in
      let (left, right) = (y[index], y[index + 1])
      let height =
        switch summation {
        case .interpolation: (left + right) / 2
        case .minoring: min(left, right)
        case .majoring: max(left, right)
        }
      return sum + (x[index] - x[index + 1]) * height
    }
  }

  /// The area under precision over recall, where true positives and all that is called positive grow linearly between
  /// two thresholds.
  private var interpolatedPrecision: Double {
    let called = zip(truePositives, falsePositives).map { $0 + $1 }
    let ratios = (0..<(called.count - 1)).map { index in
      called[index] > 0 && called[index + 1] > 0 ? called[index] / called[index + 1] : 1
    }
    let logarithms = Self.logarithms(ratios)
    return ratios.indices.reduce(0) { sum, index in
      let gained = truePositives[index] - truePositives[index + 1]
      let slope = divided(gained, by: called[index] - called[index + 1])
      let intercept = truePositives[index + 1] - slope * called[index + 1]
      return sum + divided(slope * (gained + intercept * logarithms[index]), by: positives)
    }
  }

  /// The same bits whatever instruction set computes them.
  private static func logarithms(_ x: [Double]) -> [Double] {
    var y = x
    tk_kernels_for_f64(tk_best_instruction_set()).table.pointee.log(x.count, x, &y)
    return y
  }
}
