internal import Datasets

/// How a metric is computed.
enum MetricArithmetic: Sendable {
  /// By the kernels.
  case kernel(MetricPlan)
  /// By a user's own functions.
  case custom(any CustomMetric)

  /// The computation of a checked metric on targets of a kind.
  init(_ metric: Metric, target: Target, units: Int) {
    self =
      switch metric.unnamed {
      case .custom(let metric): .custom(metric.base)
      case .loss(.custom(let loss)): .custom(LossMetric(loss: loss))
      default: .kernel(MetricPlan(metric, target: target, units: units))
      }
  }

  /// How many numbers are added up over rows.
  var count: Int {
    switch self {
    case .kernel(let plan): plan.count
    case .custom(let metric): metric.terms * lanes
    }
  }

  /// What one of the quantities of the sums comes to, over so many rows.
  func value(of sums: borrowing RowSums, _ quantity: Int, rows: Int) -> Double {
    switch self {
    case .kernel(let plan): plan.value(of: sums, quantity, rows: rows)
    case .custom(let metric): metric.value(of: sums, quantity, rows: rows)
    }
  }
}

/// A user's own loss, followed as a metric.
private struct LossMetric: CustomMetric {
  let loss: AnyCustomLoss

  var name: String { loss.base.name }

  func measure(
    _ outputs: Span<Double>, target: Span<Double>, into terms: inout MutableSpan<Double>
  ) {
    terms[0] = loss.base.value(of: outputs, target: target)
  }
}
