import Foundation

/// The extended Wilkinson search for the best labels of an axis: J. Talbot, S. Lin and P. Hanrahan, "An Extension of
/// Wilkinson's Algorithm for Positioning Tick Labels on Axes", IEEE InfoVis 2010.
///
/// A labelling is scored by the simplicity of its numbers, how well they cover the domain, how near their density is to
/// the one wanted and how legible they are; the search ends when no labelling left can be better than the best so far.
struct TickSearch {
  /// Steps in tenths, the nicest first: the paper's 1, 5, 2, 2.5, 4, 3.
  private static let steps = [10, 50, 20, 25, 40, 30]
  private static let densityWeight = 0.5
  private static let legibilityWeight = 0.05
  /// Bounds a search in which no labelling is legible; others end long before.
  private static let mostSkips = 6

  /// The values to label.
  var domain: ClosedRange<Double>
  /// How many ticks are wanted.
  var target: Double
  /// Whether the labels bound the axis and may stand outside the domain, as in the paper. On an
  /// axis that ends with its domain they stand inside, at multiples of the step, and simple numbers
  /// count more than labels near the ends.
  var reachesOut = false
  /// Whether ticks stand at whole numbers only.
  var wholeNumbersOnly = false
  /// From 0 to 1 for labels that can be read, `nil` for labels that cannot stand.
  var legibility: (TickSequence) -> Double? = { _ in 1 }

  private var simplicityWeight: Double { reachesOut ? 0.25 : 0.4 }
  private var coverageWeight: Double { reachesOut ? 0.2 : 0.05 }

  /// The best labelling; `nil` where there is none.
  func best() -> TickSequence? {
    let magnitude = max(abs(domain.lowerBound), abs(domain.upperBound))
    guard magnitude > 0, magnitude.isFinite, domain.lowerBound < domain.upperBound else {
      return nil
    }
    // The search works on numbers near 1, for neither the largest nor the smallest leave room for arithmetic.
    let shift = Int(log10(magnitude).rounded(.down))
    var search = Search(
      self, low: shifted(domain.lowerBound, shift), high: shifted(domain.upperBound, shift),
      shift: shift)
    return search.run()
  }

  private func shifted(_ value: Double, _ shift: Int) -> Double {
    // In two steps, for 10 to the power of 308 has no reciprocal in range.
    let half = shift / 2
    return value / pow(10, Double(half)) / pow(10, Double(shift - half))
  }

  /// The search on a domain brought near 1.
  private struct Search {
    let options: TickSearch
    let low: Double
    let high: Double
    let shift: Int
    /// Below any labelling that can stand, and high enough for the search to end.
    var bestScore = -1e6
    var best: TickSequence?

    init(_ options: TickSearch, low: Double, high: Double, shift: Int) {
      self.options = options
      self.low = low
      self.high = high
      self.shift = shift
    }

    /// The paper's loops: every j-th of the multiples of a step q, k labels, powers of ten z.
    mutating func run() -> TickSequence? {
      for skip in 1...mostSkips {
        for (rank, tenths) in steps.enumerated() {
          let simplicity = simplicityBound(rank: rank, skip: skip)
          if score(simplicity, 1, 1, 1) < bestScore { return best }
          searchCounts(rank: rank, tenths: tenths, skip: skip, simplicity: simplicity)
        }
      }
      return best
    }

    private mutating func searchCounts(rank: Int, tenths: Int, skip: Int, simplicity: Double) {
      let most = max(2, Int(2 * options.target) + 2)
      for count in 2...most {
        let density = densityBound(count: count)
        if score(simplicity, 1, density, 1) < bestScore { return }
        let multiple = Double(skip * tenths) / 10
        let delta = (high - low) / Double(count + 1) / multiple
        var power = Int(log10(delta).rounded(.up))
        while true {
          let span = multiple * pow(10, Double(power)) * Double(count - 1)
          if score(simplicity, coverageBound(span: span), density, 1) < bestScore { break }
          if !options.reachesOut, span > (high - low) * (1 + 1e-9) { break }
          searchStarts(rank: rank, tenths: tenths, skip: skip, count: count, power: power)
          power += 1
        }
      }
    }

    private mutating func searchStarts(rank: Int, tenths: Int, skip: Int, count: Int, power: Int) {
      let unit = pow(10, Double(power - 1))
      let step = skip * tenths
      let size = Double(step) * unit
      let from = Int((high / size).rounded(.down)) * skip - (count - 1) * skip
      let to = Int((low / size).rounded(.up)) * skip
      guard from <= to else { return }
      for start in from...to {
        let sequence = TickSequence(
          first: start * tenths, step: step, count: count, exponent: power - 1 + shift)
        let first = Double(sequence.first) * unit
        let last = first + Double(count - 1) * size
        consider(sequence, rank: rank, skip: skip, first: first, last: last)
      }
    }

    private mutating func consider(
      _ sequence: TickSequence, rank: Int, skip: Int, first: Double, last: Double
    ) {
      let slack = (high - low) * 1e-9
      if !options.reachesOut {
        if first < low - slack || last > high + slack { return }
        if !sequence.first.isMultiple(of: sequence.step) { return }
      }
      if options.wholeNumbersOnly, !sequence.isWhole { return }
      let coversZero = sequence.first <= 0 && sequence.significands.contains(0)
      let simplicity = simplicityBound(rank: rank, skip: skip) - (coversZero ? 0 : 1)
      let coverage = coverage(first: first, last: last)
      let density = density(first: first, last: last, count: sequence.count)
      guard score(simplicity, coverage, density, 1) > bestScore,
        let legibility = options.legibility(sequence)
      else { return }
      let score = score(simplicity, coverage, density, legibility)
      if score > bestScore {
        bestScore = score
        best = sequence
      }
    }

    private func score(
      _ simplicity: Double, _ coverage: Double, _ density: Double, _ legibility: Double
    ) -> Double {
      options.simplicityWeight * simplicity + options.coverageWeight * coverage
        + densityWeight * density + legibilityWeight * legibility
    }

    /// With zero among the labels, as it is at best.
    private func simplicityBound(rank: Int, skip: Int) -> Double {
      1 - Double(rank) / Double(steps.count - 1) - Double(skip) + 1
    }

    private func coverage(first: Double, last: Double) -> Double {
      let tenth = 0.1 * (high - low)
      let (above, below) = ((high - last) / tenth, (low - first) / tenth)
      return 1 - 0.5 * (above * above + below * below)
    }

    private func coverageBound(span: Double) -> Double {
      let excess = (span - (high - low)) / 2 / (0.1 * (high - low))
      return excess > 0 ? 1 - excess * excess : 1
    }

    private func density(first: Double, last: Double, count: Int) -> Double {
      let actual = Double(count - 1) / (last - first)
      let wanted = (options.target - 1) / (max(last, high) - min(first, low))
      return 2 - max(actual / wanted, wanted / actual)
    }

    private func densityBound(count: Int) -> Double {
      Double(count) >= options.target ? 2 - Double(count - 1) / (options.target - 1) : 1
    }
  }
}
