import Foundation

extension AxisTicks {
  /// Powers of ten: all of them, every second, third, fifth, …; or, where there are few, their multiples by 2 and 5 or by
  /// 3 between them. Below one decade labels in equal steps say more.
  func logarithmicTicks() -> [Tick] {
    guard let low = ScaleTransform.logarithm.forward(scale.domain.lowerBound),
      let high = ScaleTransform.logarithm.forward(scale.domain.upperBound), high - low >= 1
    else { return linearTicks() }
    let labellings = PowerSpacing.all.map { spacing in
      Labelling(
        numbers: spacing.numbers(in: scale.domain), simplicity: spacing.simplicity)
    }
    return best(of: labellings) ?? singlePower(in: low...high)
  }

  /// The labelling with the best mix of simple numbers and of labels that are as dense as wanted and legible: the terms
  /// and weights of the linear search. `nil` where no two labels can stand.
  func best(of labellings: [Labelling]) -> [Tick]? {
    var best: (ticks: [Tick], score: Double)?
    for labelling in labellings where labelling.numbers.count >= 2 {
      let ratio = Double(labelling.numbers.count) / target
      let score = 0.4 * labelling.simplicity + 0.5 * (2 - max(ratio, 1 / ratio))
      guard score + 0.05 > best?.score ?? -.infinity else { continue }
      let ticks = labelling.ticks
      guard let legibility = legibility(ticks) else { continue }
      if score + 0.05 * legibility > best?.score ?? -.infinity {
        best = (ticks, score + 0.05 * legibility)
      }
    }
    return best?.ticks
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
