/// How often an output was called positive or not, and was so or not.
struct Decisions: Sendable, Hashable {
  var truePositives: Double
  var falsePositives: Double
  var falseNegatives: Double
  var trueNegatives: Double

  /// The decisions on each output, as the kernels count them.
  static func all(_ counts: [Double]) -> [Decisions] {
    stride(from: 0, to: counts.count, by: 4).map {
      Decisions(
        truePositives: counts[$0], falsePositives: counts[$0 + 1], falseNegatives: counts[$0 + 2],
        trueNegatives: counts[$0 + 3])
    }
  }

  /// How many are positive.
  var positives: Double { truePositives + falseNegatives }

  /// The share of what is called positive that is; 0 where nothing is called so.
  var precision: Double { divided(truePositives, by: truePositives + falsePositives) }

  /// The share of what is positive that is called so; 0 where nothing is positive.
  var recall: Double { divided(truePositives, by: positives) }

  /// The weighted harmonic mean of precision and recall with Keras's 1e-7 below each line.
  func fScore(beta: Double) -> Double {
    let epsilon = 1e-7
    let precision = truePositives / (truePositives + falsePositives + epsilon)
    let recall = truePositives / (positives + epsilon)
    let mean = precision * recall / (beta * beta * precision + recall + epsilon)
    return mean * (1 + beta * beta)
  }
}

extension [Decisions] {
  /// The decisions on all outputs together.
  var total: Decisions {
    reduce(
      Decisions(truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0)
    ) { sum, decisions in
      Decisions(
        truePositives: sum.truePositives + decisions.truePositives,
        falsePositives: sum.falsePositives + decisions.falsePositives,
        falseNegatives: sum.falseNegatives + decisions.falseNegatives,
        trueNegatives: sum.trueNegatives + decisions.trueNegatives)
    }
  }

  /// The F-score over all outputs; that of the first one where there is no average.
  func fScore(_ average: FScoreAverage?, beta: Double) -> Double {
    switch average {
    case nil: return self[0].fScore(beta: beta)
    case .micro: return total.fScore(beta: beta)
    case .macro: return reduce(0) { $0 + $1.fScore(beta: beta) } / Double(count)
    case .weighted:
      let all = total.positives + 1e-7
      return reduce(0) { $0 + $1.fScore(beta: beta) * ($1.positives / all) }
    }
  }
}

/// A quotient that is 0 where the divisor is.
func divided(_ dividend: Double, by divisor: Double) -> Double {
  divisor == 0 ? 0 : dividend / divisor
}
