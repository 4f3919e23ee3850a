import Foundation

/// How labels follow each other along powers of ten.
struct PowerSpacing {
  /// The significands in every decade that is labelled.
  var multiples: [Int]
  /// The distance of these decades.
  var step: Int
  /// At most 1, for the simplest.
  var simplicity: Double
  /// One of the decades that are labelled; the others are steps away from it.
  var origin = 0

  /// What labels can follow, the simplest first.
  static let all: [PowerSpacing] =
    [PowerSpacing(multiples: [1], step: 1, simplicity: 1)]
    + [([1, 2, 5], 0.9), ([1, 3], 0.8)].map {
      PowerSpacing(multiples: $0, step: 1, simplicity: $1)
    }
    + [(2, 0.8), (3, 0.8), (5, 0.7), (10, 0.7), (20, 0.6), (50, 0.6), (100, 0.6), (200, 0.5)].map {
      PowerSpacing(multiples: [1], step: $0, simplicity: $1)
    }

  /// What has two numbers in a domain where nothing else has, the simplest first.
  static let pairs: [PowerSpacing] = [[1], [1, 2, 5], Array(1...9)].map {
    PowerSpacing(multiples: $0, step: 1, simplicity: 0)
  }

  /// The numbers in a domain of positive values, in rising order.
  func numbers(in domain: ClosedRange<Double>) -> [RoundNumber] {
    guard domain.lowerBound > 0 else { return [] }
    let first = Int(log10(domain.lowerBound).rounded(.down))
    let last = Int(log10(domain.upperBound).rounded(.up))
    return (first...max(first, last)).filter { ($0 - origin).isMultiple(of: step) }
      .flatMap { exponent in
        multiples.map { RoundNumber(significand: $0, exponent: exponent) }
      }
      .filter { number in
        let value = number.value
        return domain.contains(value) && value > 0
      }
  }

  /// The values that bound a domain of positive values from outside, and all between them.
  func values(around domain: ClosedRange<Double>) -> [Double] {
    let reach = pow(10, Double(step))
    let low = max(domain.lowerBound / reach, .leastNonzeroMagnitude)
    let high = min(domain.upperBound * reach, .greatestFiniteMagnitude)
    let values = numbers(in: low...high).map(\.value)
    guard let first = values.last(where: { $0 <= domain.lowerBound }),
      let last = values.first(where: { $0 >= domain.upperBound })
    else { return [] }
    return values.filter { $0 >= first && $0 <= last }
  }
}
