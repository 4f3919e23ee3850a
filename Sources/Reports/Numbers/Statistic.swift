/// What sums up a value over several seeds.
package enum Statistic: String, Sendable, Hashable, CaseIterable {
  case mean
  /// The sample standard deviation, with n - 1; NaN for fewer than two values.
  case sd
  /// The middle value, or the mean of the two in the middle.
  case median
  case min
  case max

  /// The statistic of some values; NaN where there are none or one of them is NaN.
  package func callAsFunction(_ values: [Double]) -> Double {
    guard !values.isEmpty, !values.contains(where: \.isNaN) else { return .nan }
    switch self {
    case .mean: return Self.mean(values)
    case .sd:
      guard values.count > 1 else { return .nan }
      let mean = Self.mean(values)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(values.count - 1)).squareRoot()
    case .median:
      let sorted = values.sorted()
      let middle = sorted.count / 2
      return sorted.count.isMultiple(of: 2)
        ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    case .min: return values.min() ?? .nan
    case .max: return values.max() ?? .nan
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.count == 1 ? values[0] : values.reduce(0, +) / Double(values.count)
  }
}
