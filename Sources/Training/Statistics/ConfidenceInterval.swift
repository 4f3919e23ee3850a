internal import Datasets
internal import RandomState

/// An interval of 95% confidence for the mean of what some numbers were drawn from.
public struct ConfidenceInterval: Sendable, Hashable {
  /// How it was found.
  public var kind: Kind
  /// Its lower end.
  public var low: Double
  /// Its upper end.
  public var high: Double

  /// Of many intervals found so, this share holds the mean.
  public static let level = 0.95

  /// How an interval is found.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Student's: the mean ± t · sd / √n, exact for numbers that are normally distributed.
    case t
    /// The percentile bootstrap of the mean: from 2.5% to 97.5% of the means of 10,000 resamples, drawn with
    /// replacement by NumPy's `RandomState(0).randint(0, n, (10000, n))`. It needs no normal distribution, and is too
    /// narrow for few numbers.
    ///
    /// Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
    case bootstrap
  }

  /// Names the ends of an interval.
  public init(kind: Kind, low: Double, high: Double) {
    self.kind = kind
    self.low = low
    self.high = high
  }
}

extension ConfidenceInterval {
  /// The intervals of several quantities.
  ///
  /// - Parameters:
  ///   - quantities: The numbers of each.
  ///   - kind: How the intervals are found.
  /// - Returns: An interval for each, `nil` where there are fewer than two numbers or one is not finite.
  public static func ofMeans(_ quantities: [[Double]], kind: Kind) -> [ConfidenceInterval?] {
    var intervals = [ConfidenceInterval?](repeating: nil, count: quantities.count)
    let usable = quantities.indices.filter {
      quantities[$0].count > 1 && quantities[$0].allSatisfy(\.isFinite)
    }
    // Equal counts have equal t values and equal draws.
    for (count, indices) in Dictionary(grouping: usable, by: { quantities[$0].count }) {
      let group = indices.map { quantities[$0] }
      let found = kind == .t ? student(group, count) : bootstrap(group, count)
      for (index, interval) in zip(indices, found) { intervals[index] = interval }
    }
    return intervals
  }

  /// Student's interval of the mean of some numbers, which holds it with a probability of `level`, from above 0 to
  /// below 1.
  ///
  /// `nil` for fewer than two numbers, and where one is not finite.
  public static func ofMean(_ values: [Double], level: Double = level) -> ConfidenceInterval? {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    return student([values], values.count, level: level).first
  }

  private static func student(_ quantities: [[Double]], _ count: Int, level: Double = level)
    -> [ConfidenceInterval]
  {
    let t = StudentT(degreesOfFreedom: count - 1).bound(holding: level)
    return quantities.compactMap(Summary.init).map { summary in
      let reach = t * summary.sd / Double(count).squareRoot()
      return ConfidenceInterval(kind: .t, low: summary.mean - reach, high: summary.mean + reach)
    }
  }

  private static let resamples = 10_000

  private static func bootstrap(_ quantities: [[Double]], _ count: Int) -> [ConfidenceInterval] {
    var random = RandomState(seed: 0)
    var means = quantities.map { _ in [Double]() }
    for _ in 0..<resamples {
      let drawn = random.randint(low: 0, high: count, count: count)
      for (index, values) in quantities.enumerated() {
        means[index].append(pairwiseSum(count: count) { values[drawn[$0]] } / Double(count))
      }
    }
    return means.map { means in
      let sorted = means.sorted()
      return ConfidenceInterval(
        kind: .bootstrap, low: percentile(0.025, of: sorted), high: percentile(0.975, of: sorted))
    }
  }

  /// NumPy's `percentile` by its default, linear method, of sorted numbers.
  private static func percentile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    let (low, high) = (sorted[index], sorted[min(index + 1, sorted.count - 1)])
    let part = place - Double(index)
    return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part)
  }
}
