import Foundation

extension AxisTicks {
  /// Minor ticks stand no closer than this, in CSS pixels.
  private static let leastMinorGap = 3.0

  /// The ticks without a label: on a scale with powers of ten the whole multiples of each, or where they would be too close
  /// all powers; on other scales none.
  func minorTicks(between ticks: [Tick]) -> [Double] {
    let domain = scale.domain
    var values: [Double]
    switch scale.kind {
    case .linear, .integer, .categories: return []
    case .logarithmic: values = powerMultiples(in: domain)
    case .symlog:
      let threshold = scale.kind.threshold
      values = powerMultiples(in: max(threshold, domain.lowerBound), domain.upperBound)
      values += powerMultiples(in: max(threshold, -domain.upperBound), -domain.lowerBound).map {
        -$0
      }
    }
    let labelled = Set(ticks.map(\.value))
    values = values.filter { !labelled.contains($0) && domain.contains($0) }
    return values.sorted()
  }

  private func powerMultiples(in low: Double, _ high: Double) -> [Double] {
    low < high ? powerMultiples(in: low...high) : []
  }

  /// The densest of the series that keeps the least gap, on a scale that is logarithmic there.
  private func powerMultiples(in domain: ClosedRange<Double>) -> [Double] {
    guard let from = scale.position(of: domain.lowerBound),
      let to = scale.position(of: domain.upperBound)
    else { return [] }
    let decade = abs(to - from) / (log10(domain.upperBound) - log10(domain.lowerBound))
    let multiples: [Int]
    if decade * log10(10.0 / 9) >= Self.leastMinorGap {
      multiples = Array(1...9)
    } else if decade >= Self.leastMinorGap {
      multiples = [1]
    } else {
      return []
    }
    return PowerSpacing(multiples: multiples, step: 1, simplicity: 0).numbers(in: domain)
      .map(\.value)
  }
}
