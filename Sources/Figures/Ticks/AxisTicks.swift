import Foundation

/// Ticks for a scale whose labels can stand beside each other.
struct AxisTicks {
  /// The first number of a whole-number scale gets a tick where the next is at least this share of a step away.
  private static let roomForFirst = 0.75

  var scale: PositionScale
  /// The distance of labels aimed for.
  var spacing: Double
  /// How much of the scale's length a label takes.
  var length: (String) -> Double
  /// The type size: gaps between labels are judged by it.
  var size: Double
  /// The gap below which labels run together, as a share of the type size.
  var leastGap: Double

  /// The best ticks; a single one where two have no room; none where there is no round number in the domain.
  func ticks() -> [Tick] {
    let pixels = abs(scale.end - scale.start)
    let search = TickSearch(
      domain: scale.domain, target: max(2, pixels / spacing + 1),
      wholeNumbersOnly: scale.kind == .integer, legibility: legibility)
    guard
      let best = search.best()
        ?? TickSequence.roundest(in: scale.domain, wholeNumbersOnly: scale.kind == .integer)
    else { return [] }
    let ticks = self.ticks(of: best).filter { scale.domain.contains($0.value) }
    return scale.kind == .integer ? withFirst(ticks) : ticks
  }

  private func ticks(of sequence: TickSequence) -> [Tick] {
    zip(sequence.values, TickLabels.labels(of: sequence)).map { Tick(value: $0, label: $1) }
  }

  /// The paper's legibility: full from a gap of one and a half type sizes on.
  private func legibility(_ sequence: TickSequence) -> Double? {
    guard let gap = smallestGap(between: ticks(of: sequence)) else { return 1 }
    let share = gap / size
    if share < leastGap { return nil }
    return share >= 1.5 ? 1 : max(0, 2 - 1.5 / share)
  }

  private func smallestGap(between ticks: [Tick]) -> Double? {
    zip(ticks, ticks.dropFirst()).compactMap { a, b in
      guard let from = scale.position(of: a.value), let to = scale.position(of: b.value) else {
        return nil
      }
      return abs(to - from) - (length(a.label) + length(b.label)) / 2
    }.min()
  }

  /// With a tick at the first whole number of the domain, so that it shows where counting starts.
  private func withFirst(_ ticks: [Tick]) -> [Tick] {
    let first = scale.domain.lowerBound.rounded(.up)
    guard ticks.count > 1, first < ticks[0].value, abs(first) < 1e15 else { return ticks }
    let step = ticks[1].value - ticks[0].value
    guard ticks[0].value - first >= Self.roomForFirst * step else { return ticks }
    let sequence = TickSequence(first: Int(first), step: 1, count: 1, exponent: 0)
    let all = self.ticks(of: sequence) + ticks
    return (smallestGap(between: all) ?? 0) >= leastGap * size ? all : ticks
  }
}

extension TickSequence {
  /// The one number of a range that needs the fewest digits; `nil` where sixteen do not suffice.
  static func roundest(
    in range: ClosedRange<Double>, wholeNumbersOnly: Bool
  ) -> TickSequence? {
    if range.contains(0) { return TickSequence(first: 0, step: 1, count: 1, exponent: 0) }
    let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
    guard magnitude > 0, magnitude.isFinite else { return nil }
    let largest = Int(log10(magnitude).rounded(.down))
    for exponent in stride(from: largest, through: largest - 16, by: -1) {
      for unit in [5, 2, 1] {
        guard let size = Double("\(unit)e\(exponent)"), size > 0 else { continue }
        let multiple = (range.lowerBound / size).rounded(.up)
        guard abs(multiple) < 1e17, multiple * size <= range.upperBound else { continue }
        let sequence = TickSequence(
          first: Int(multiple) * unit, step: 1, count: 1, exponent: exponent)
        if !wholeNumbersOnly || sequence.isWhole { return sequence }
      }
    }
    return nil
  }
}
