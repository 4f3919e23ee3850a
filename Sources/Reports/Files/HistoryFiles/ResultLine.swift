internal import Foundation
package import Training

/// What came of an experiment, in a line: `Train: 0.836, Test: 0.852`.
///
/// It gives the first metric, or the loss where there is none. Over several seeds it gives mean and sample standard
/// deviation of the runs that did not diverge: `Train: 0.850 ± 0.005, Test: 0.847 ± 0.006 (30 seeds)`.
package struct ResultLine: Sendable, Hashable {
  private let outcomes: [Run.Outcome]
  private let summary: SeedSummary

  /// The line of some runs, at least one, in the order of the seeds.
  package init(_ outcomes: [Run.Outcome], _ summary: SeedSummary) {
    self.outcomes = outcomes
    self.summary = summary
  }

  /// The line.
  ///
  /// - Parameter plusMinus: What stands between mean and deviation; on a terminal `+/-`, as not each has ±.
  /// - Returns: One line, without its end.
  package func text(plusMinus: String = "±") -> String {
    guard outcomes.count > 1 else { return lineOfOne }
    let values = parts.map { part, quantity in
      "\(part): \(Self.threeDecimals(quantity.mean)) \(plusMinus) \(Self.threeDecimals(quantity.sd))"
    }
    return values.joined(separator: ", ") + " (\(seeds))"
  }

  /// What the numbers of ``text(plusMinus:)`` are, and the intervals of the means; `nil` where there are none.
  package func note(plusMinus: String = "±") -> String? {
    let intervals = parts.compactMap { part, quantity in
      quantity.interval.map {
        "\(part) \(Self.threeDecimals($0.low)) to \(Self.threeDecimals($0.high))"
      }
    }
    guard let kind = parts.first?.quantity.interval?.kind else { return nil }
    let level = Int((ConfidenceInterval.level * 100).rounded())
    return "mean \(plusMinus) standard deviation; \(level)% \(kind.rawValue) interval of the mean: "
      + intervals.joined(separator: ", ")
  }

  /// The first metric, or the loss, of each part of the data.
  private var parts: [(name: String, quantity: SeedSummary.Quantity)] {
    [("Train", summary.train), ("Test", summary.test)].compactMap { name, quantities in
      (quantities.dropFirst().first ?? quantities.first).map { (name, $0) }
    }
  }

  /// `30 seeds`, or `27 of 30 seeds, 3 diverged`.
  private var seeds: String {
    let counted = parts.map(\.quantity.count).min() ?? 0
    let which = counted == summary.runs ? "" : "\(counted) of "
    return "\(which)\(summary.runs) seeds"
      + (summary.diverged == 0 ? "" : ", \(summary.diverged) diverged")
  }

  private var lineOfOne: String {
    guard let final = outcomes.first?.final else { return "" }
    func number(_ values: [Run.Value]) -> String {
      Self.threeDecimals((values.dropFirst().first ?? values.first)?.value ?? .nan)
    }
    let train = "Train: \(number(final.train))"
    return final.test.isEmpty ? train : "\(train), Test: \(number(final.test))"
  }

  private static func threeDecimals(_ value: Double) -> String {
    value.isNaN ? "nan" : String(format: "%.3f", value)
  }
}

extension ExperimentResult {
  /// The result in a line, as `lossbook train` prints it: `Train: 0.836, Test: 0.852`.
  package var line: String {
    let outcomes = runs.map(\.outcome)
    return ResultLine(outcomes, SeedSummary(outcomes)).text()
  }
}
