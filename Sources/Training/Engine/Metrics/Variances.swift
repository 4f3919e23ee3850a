/// What the squared errors of an output are compared with.
struct Variances: Sendable, Hashable {
  /// The sum of the squared distances of the targets from their mean.
  var total: Double
  /// The sum of the squared errors.
  var residual: Double

  /// Those of each output, from its targets, their squares and the squared errors.
  static func all(of sums: borrowing RowSums, _ quantity: Int, rows: Int) -> [Variances] {
    var variances: [Variances] = []
    for unit in 0..<(sums.count(of: quantity) / (3 * lanes)) {
      let sum = sums.total(of: quantity, 3 * unit)
      let squares = sums.total(of: quantity, 3 * unit + 1)
      variances.append(
        Variances(
          total: squares - sum * (sum / Double(rows)),
          residual: sums.total(of: quantity, 3 * unit + 2)))
    }
    return variances
  }

  /// How much of the variance is explained; 0 where there is none to explain.
  var score: Double {
    let score = 1 - residual / total
    return score.isInfinite ? 0 : score
  }
}

extension [Variances] {
  /// The scores of all outputs in one.
  func score(_ aggregation: R2Aggregation) -> Double {
    switch aggregation {
    case .uniformAverage: reduce(0) { $0 + $1.score } / Double(count)
    case .varianceWeightedAverage:
      reduce(0) { $0 + $1.total * $1.score } / reduce(0) { $0 + $1.total }
    }
  }
}
