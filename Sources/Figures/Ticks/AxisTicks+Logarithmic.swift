import Foundation

extension AxisTicks {
  /// Below one decade so many multiples of powers of ten are wanted; fewer say less than labels in equal steps.
  private static let fewestMultiples = 3

  /// Powers of ten: all of them, every second, third, fifth, …; or, where there are few, their multiples by 2 and 5 or by
  /// 3 between them. Where a domain below one decade has too few of these, labels in equal steps say more.
  func logarithmicTicks() -> [Tick] {
    guard let low = ScaleTransform.logarithm.forward(scale.domain.lowerBound),
      let high = ScaleTransform.logarithm.forward(scale.domain.upperBound)
    else { return linearTicks() }
    func labelling(_ spacing: PowerSpacing) -> Labelling {
      Labelling(numbers: spacing.numbers(in: scale.domain), simplicity: spacing.simplicity)
    }
    let best = best(of: PowerSpacing.all.map(labelling))
    if high - low >= 1 {
      return best ?? pair(of: PowerSpacing.pairs.map(labelling)) ?? singlePower(in: low...high)
    }
    if let best, best.count >= Self.fewestMultiples { return best }
    let linear = linearTicks()
    return linear.count > 1
      ? linear : best ?? pair(of: PowerSpacing.pairs.map(labelling)) ?? linear
  }

  /// The outermost numbers of the first labelling that has two with room for both labels, where there is no room for
  /// more: two labels are the fewest that show a scale.
  func pair(of labellings: [Labelling]) -> [Tick]? {
    for labelling in labellings {
      guard let first = labelling.numbers.first, let last = labelling.numbers.last, first != last
      else { continue }
      let ticks = Labelling(numbers: [first, last], simplicity: 1).ticks
      if legibility(ticks) != nil { return ticks }
    }
    return nil
  }

  /// The labelling with the best mix of simple numbers and of labels that are as dense as wanted and legible: the terms
  /// and weights of the linear search. `nil` where no two labels can stand.
  func best(of labellings: [Labelling]) -> [Tick]? {
    var best: (ticks: [Tick], score: Double)?
    for labelling in labellings where labelling.numbers.count >= 2 {
      let ratio = Double(labelling.numbers.count) / target
      let score = 0.4 * labelling.simplicity + 0.5 * (2 - max(ratio, 1 / ratio))
      guard score + 0.05 > best?.score ?? -.infinity, haveRoom(labelling.numbers) else { continue }
      let ticks = labelling.ticks
      guard let legibility = legibility(ticks) else { continue }
      if score + 0.05 * legibility > best?.score ?? -.infinity {
        best = (ticks, score + 0.05 * legibility)
      }
    }
    return best?.ticks
  }

  /// Whether labels of one digit could stand at numbers in rising order: many numbers are refused before they are written.
  private func haveRoom(_ numbers: [RoundNumber]) -> Bool {
    let least = leastGap * size + length("1")
    let positions = numbers.compactMap { scale.position(of: $0.value) }
    return zip(positions, positions.dropFirst()).allSatisfy { abs($1 - $0) >= least }
  }

  /// The roundest power of ten, 1 before all.
  private func singlePower(in exponents: ClosedRange<Double>) -> [Tick] {
    guard let exponent = TickSequence.roundest(in: exponents, wholeNumbersOnly: true)?.values.first
    else { return [] }
    let number = RoundNumber(significand: 1, exponent: Int(exponent))
    return Labelling(numbers: [number], simplicity: 1).ticks
      .filter { scale.domain.contains($0.value) }
  }
}
