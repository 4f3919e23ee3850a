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

/// Numbers that could be labelled together.
struct Labelling {
  /// In rising order.
  var numbers: [RoundNumber]
  /// At most 1, for the simplest.
  var simplicity: Double

  /// The numbers with their labels.
  var ticks: [Tick] {
    zip(numbers, TickLabels.labels(of: numbers)).map { Tick(value: $0.value, label: $1) }
  }
}

/// How labels follow each other along powers of ten.
struct PowerSpacing {
  /// The significands in every decade that is labelled.
  var multiples: [Int]
  /// The distance of these decades.
  var step: Int
  /// At most 1, for the simplest.
  var simplicity: Double

  /// What labels can follow, the simplest first.
  static let all: [PowerSpacing] =
    [PowerSpacing(multiples: [1], step: 1, simplicity: 1)]
    + [([1, 2, 5], 0.9), ([1, 3], 0.8)].map {
      PowerSpacing(multiples: $0, step: 1, simplicity: $1)
    }
    + [(2, 0.8), (3, 0.8), (5, 0.7), (10, 0.7), (20, 0.6), (50, 0.6), (100, 0.6), (200, 0.5)].map {
      PowerSpacing(multiples: [1], step: $0, simplicity: $1)
    }

  /// The numbers in a domain of positive values, in rising order.
  func numbers(in domain: ClosedRange<Double>) -> [RoundNumber] {
    guard domain.lowerBound > 0 else { return [] }
    let first = Int(log10(domain.lowerBound).rounded(.down))
    let last = Int(log10(domain.upperBound).rounded(.up))
    return (first...max(first, last)).filter { $0.isMultiple(of: step) }
      .flatMap { exponent in
        multiples.map { RoundNumber(significand: $0, exponent: exponent) }
      }
      .filter { domain.contains($0.value) && $0.value > 0 }
  }

  /// The values that bound a domain of positive values from outside, and all between them.
  func values(around domain: ClosedRange<Double>) -> [Double] {
    let decades =
      domain.lowerBound / pow(10, Double(step))...domain.upperBound * pow(10, Double(step))
    let values = numbers(
      in: max(
        decades.lowerBound, .leastNonzeroMagnitude)...min(
          decades.upperBound, .greatestFiniteMagnitude)
    ).map(\.value)
    guard let first = values.last(where: { $0 <= domain.lowerBound }),
      let last = values.first(where: { $0 >= domain.upperBound })
    else { return [] }
    return values.filter { $0 >= first && $0 <= last }
  }
}
