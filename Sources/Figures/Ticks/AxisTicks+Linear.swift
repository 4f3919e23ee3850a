import Foundation

extension AxisTicks {
  /// The first number of a whole-number scale gets a tick where the next is at least this share of a step away.
  private static let roomForFirst = 0.75

  /// Equally spaced round numbers, by the extended Wilkinson search. It works on a logarithmic scale too, for a domain
  /// so narrow that it has no powers of ten to speak of: there the labels are judged where the scale puts them.
  func linearTicks(in domain: ClosedRange<Double>? = nil, target: Double? = nil) -> [Tick] {
    let wholeNumbersOnly = scale.kind == .integer
    let domain = domain ?? scale.domain
    let search = TickSearch(
      domain: domain, target: target ?? self.target, wholeNumbersOnly: wholeNumbersOnly,
      legibility: { legibility(self.ticks(of: $0)) })
    guard
      let best = search.best()
        ?? TickSequence.roundest(in: domain, wholeNumbersOnly: wholeNumbersOnly)
    else { return [] }
    let ticks = self.ticks(of: best).filter { domain.contains($0.value) }
    return wholeNumbersOnly ? withFirst(ticks) : ticks
  }

  private func ticks(of sequence: TickSequence) -> [Tick] {
    zip(sequence.values, TickLabels.labels(of: sequence)).map { Tick(value: $0, label: $1) }
  }

  /// With a tick at the first whole number of the domain, so that it shows where counting starts.
  private func withFirst(_ ticks: [Tick]) -> [Tick] {
    let first = scale.domain.lowerBound.rounded(.up)
    guard ticks.count > 1, first < ticks[0].value, abs(first) < 1e15 else { return ticks }
    let step = ticks[1].value - ticks[0].value
    guard ticks[0].value - first >= Self.roomForFirst * step else { return ticks }
    let sequence = TickSequence(first: Int(first), step: 1, count: 1, exponent: 0)
    let all = self.ticks(of: sequence) + ticks
    return legibility(all) != nil ? all : ticks
  }
}
