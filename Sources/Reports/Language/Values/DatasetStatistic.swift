internal import Datasets

/// What sums up the values of a data set, which are all there are and no sample of more.
package enum DatasetStatistic: String, Sendable, Hashable, CaseIterable {
  case mean
  /// The standard deviation of a population, with n: NumPy's `std`.
  case sd
  case min
  case max

  /// The statistic of some values; NaN where there are none.
  package func callAsFunction(_ values: [Double]) -> Double {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    return switch self {
    case .mean: mean
    case .sd: (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    case .min: values.min() ?? .nan
    case .max: values.max() ?? .nan
    }
  }
}

extension Dataset {
  /// The numbers of a part; none where the target is classes.
  func values(of part: Quantity.DatasetPart) -> [Double] {
    switch (part, target) {
    case (.inputs, _): x.elements
    case (.target, .real(let values)): values
    case (.target, .classes), (.target, .signed), (.target, .oneHot): []
    }
  }
}

extension DatasetSpecification {
  /// Whether the target can be real numbers and not classes: in a table that shows when it is read.
  var canHaveRealTarget: Bool {
    switch source {
    case .generator(.regression): true
    case .generator(.circles), .generator(.blobs), .generator(.moons): false
    case .table(let table): table.targetType != .classes && labels == nil
    }
  }
}
