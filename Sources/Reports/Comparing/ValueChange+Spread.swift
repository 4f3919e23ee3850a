internal import Training

extension ValueChange {
  /// How large a change is beside the differences between seeds.
  ///
  /// A change is outside the spread where the mean of each build lies outside the range of the seeds of the other, from the
  /// lowest to the highest, and the means are more than two standard deviations apart. The standard deviation is the
  /// sample one: the root of the mean of both variances, or that of the one build that has several seeds.
  ///
  /// A change that is not so large may still be one of all seeds alike. It is where the 95% t interval of the mean of the
  /// differences, now less before, of the seeds that both builds share excludes zero.
  package enum Spread: Sendable, Hashable {
    /// A run gives no finite number, before or now.
    case noNumber
    /// So many standard deviations away; infinite where the seeds do not differ at all.
    case outside(deviations: Double)
    /// There is one seed in both builds, and so nothing to compare the change with.
    case unknown
    /// Inside, but the shared seeds changed alike: their number, and the interval.
    case shifted(seeds: Int, low: Double, high: Double)
    /// Other seeds would change it as much.
    case inside(deviations: Double)

    init(from before: Side, to after: Side) {
      guard before.values.allSatisfy(\.isFinite), after.values.allSatisfy(\.isFinite),
        let old = Summary(before.values), let new = Summary(after.values)
      else {
        self = .noNumber
        return
      }
      guard old.count > 1 || new.count > 1 else {
        self = .unknown
        return
      }
      let variances = [old, new].filter { $0.count > 1 }.map { $0.sd * $0.sd }
      let sd = (variances.reduce(0, +) / Double(variances.count)).squareRoot()
      let difference = abs(new.mean - old.mean)
      let deviations = difference == 0 ? 0 : difference / sd
      let areApart =
        !(old.min...old.max).contains(new.mean) && !(new.min...new.max).contains(old.mean)
      if areApart, deviations > 2 {
        self = .outside(deviations: deviations)
      } else if let shared = Self.interval(from: before, to: after),
        shared.interval.low > 0 || shared.interval.high < 0
      {
        self = .shifted(
          seeds: shared.seeds, low: shared.interval.low, high: shared.interval.high)
      } else {
        self = .inside(deviations: deviations)
      }
    }

    /// The interval of the paired differences; `nil` where fewer than two seeds are shared.
    private static func interval(
      from before: Side, to after: Side
    ) -> (interval: ConfidenceInterval, seeds: Int)? {
      let old = Dictionary(
        zip(before.seeds, before.values), uniquingKeysWith: { first, _ in first })
      let differences = zip(after.seeds, after.values).compactMap { seed, value in
        old[seed].map { value - $0 }
      }
      return ConfidenceInterval.ofMean(differences).map { ($0, differences.count) }
    }
  }
}

extension ValueChange {
  /// Whether it is more than the differences between seeds, or there is no number to tell.
  package var isTelling: Bool {
    switch spread {
    case .noNumber, .outside: true
    case .unknown, .shifted, .inside: false
    }
  }
}

// MARK: In order

extension ValueChange {
  /// Whether readers should see it before another one: what is no number first, then what is outside the spread, what has
  /// no spread, what changed all seeds alike, and the rest; the largest of each first.
  func comes(before other: ValueChange) -> Bool {
    (rank, -size) < (other.rank, -other.size)
  }

  private var rank: Int {
    switch spread {
    case .noNumber: 0
    case .outside: 1
    case .unknown: 2
    case .shifted: 3
    case .inside: 4
    }
  }

  /// In standard deviations or, where there are none, beside the larger of both values.
  private var size: Double {
    switch spread {
    case .noNumber: 0
    case .outside(let deviations), .inside(let deviations): deviations
    case .unknown, .shifted:
      abs(difference) / max(abs(before.mean), abs(after.mean), .leastNormalMagnitude)
    }
  }
}
