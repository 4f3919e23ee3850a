import Foundation

extension AxisTicks {
  /// Zero and, from the threshold on, powers of ten to either side of it. A domain that lies in the linear part alone has
  /// labels in equal steps; one that lies beyond it has those of a logarithmic axis.
  func symlogTicks() -> [Tick] {
    let threshold = scale.kind.threshold
    let domain = scale.domain
    if domain.lowerBound >= threshold, domain.upperBound < 10 * domain.lowerBound {
      return logarithmicTicks()
    }
    guard domain.lowerBound < -threshold || domain.upperBound > threshold else {
      return linearTicks()
    }
    if let best = best(of: PowerSpacing.all.map { labelling($0, threshold: threshold) }) {
      return best
    }
    let linear = linearTicks()
    return linear.count > 1
      ? linear : pair(of: PowerSpacing.pairs.map { labelling($0, threshold: threshold) }) ?? linear
  }

  /// Both signs alike, and zero. The first power stands about as far from zero as from the next one.
  private func labelling(_ spacing: PowerSpacing, threshold: Double) -> Labelling {
    let domain = scale.domain
    var spacing = spacing
    if spacing.step > 1, domain.contains(0) {
      let first = log10(threshold) - ScaleTransform.linearDecades + Double(spacing.step)
      spacing.origin = Int(first.rounded())
    }
    let largest = max(abs(domain.lowerBound), abs(domain.upperBound))
    let positive = threshold < largest ? spacing.numbers(in: threshold...largest) : []
    let numbers = positive.reversed().map { -$0 } + [.zero] + positive
    return Labelling(
      numbers: numbers.filter { domain.contains($0.value) }, simplicity: spacing.simplicity)
  }
}
