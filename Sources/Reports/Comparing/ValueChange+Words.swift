internal import Foundation

extension ValueChange {
  /// What was, what is and the difference, as readers see them.
  struct Words: Hashable {
    /// `0.1234 ± 0.0056`
    var before: String
    var after: String
    /// With its sign; empty where there is no number.
    var difference: String
    /// What the change is beside the spread over seeds: a clause.
    var spread: String
  }

  /// The change in words.
  var words: Words {
    let means = EvidenceNumbers.words(for: [before.mean, after.mean])
    return Words(
      before: means[0] + Self.deviation(before), after: means[1] + Self.deviation(after),
      difference: difference.isFinite ? Self.signed(difference) : "", spread: spreadInWords)
  }

  private static func deviation(_ side: Side) -> String {
    guard let sd = side.sd, sd.isFinite else { return "" }
    return " ± " + String(format: "%.2g", sd)
  }

  private static func signed(_ difference: Double) -> String {
    difference == 0 ? "0" : String(format: "%+.3g", difference)
  }

  private var spreadInWords: String {
    switch spread {
    case .noNumber:
      after.mean.isFinite ? "is a number again" : "is no number any more"
    case .outside(let deviations):
      deviations.isFinite
        ? "outside the spread of \(seedsInWords): \(Self.deviations(deviations))"
        : "outside the spread of \(seedsInWords), which do not differ"
    case .unknown: "one seed: no spread is known"
    case .shifted(let seeds, let low, let high):
      "within the spread, but alike in \(seeds) seeds: "
        + "\(Self.signed(low)) to \(Self.signed(high))"
    case .inside(let deviations):
      "within the spread of \(seedsInWords): \(Self.deviations(deviations))"
    }
  }

  private static func deviations(_ number: Double) -> String {
    (number < 0.05 ? "less than 0.1" : String(format: number < 100 ? "%.1f" : "%.0f", number))
      + " sd"
  }

  /// "30 seeds", or "10 and 30 seeds".
  private var seedsInWords: String {
    let (old, new) = (before.values.count, after.values.count)
    return old == new ? "\(new) seeds" : "\(old) and \(new) seeds"
  }
}
