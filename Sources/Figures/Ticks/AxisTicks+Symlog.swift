import Foundation

extension AxisTicks {
  /// Zero and, from the threshold on, powers of ten to either side of it. A domain that lies in the linear part alone has
  /// labels in equal steps; one that lies beyond it has those of a logarithmic axis.
  func symlogTicks() -> [Tick] {
    let threshold = scale.kind.threshold
    let domain = scale.domain
    if domain.lowerBound >= threshold, domain.upperBound >= 10 * domain.lowerBound {
      return best(of: PowerSpacing.all.map { labelling($0, threshold: threshold) })
        ?? linearTicks()
    }
    guard domain.lowerBound < -threshold || domain.upperBound > threshold else {
      return linearTicks()
    }
    return best(of: PowerSpacing.all.map { labelling($0, threshold: threshold) }) ?? linearTicks()
  }

  /// Both signs alike, and zero.
  private func labelling(_ spacing: PowerSpacing, threshold: Double) -> Labelling {
    let domain = scale.domain
    let largest = max(abs(domain.lowerBound), abs(domain.upperBound))
    let positive = threshold < largest ? spacing.numbers(in: threshold...largest) : []
    let numbers = positive.reversed().map { -$0 } + [.zero] + positive
    return Labelling(
      numbers: numbers.filter { domain.contains($0.value) }, simplicity: spacing.simplicity)
  }
}
