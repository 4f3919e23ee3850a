/// The factors of a penalty in the precision of the arithmetic.
struct Penalty<Real: KernelScalar> {
  let l1: Real
  let l2: Real

  /// The factors; `nil` where there is nothing to add to a loss.
  init?(_ regularizer: Regularizer?) {
    guard let regularizer, regularizer.l1 != 0 || regularizer.l2 != 0 else { return nil }
    l1 = Real(regularizer.l1)
    l2 = Real(regularizer.l2)
  }

  /// Adds the penalty of numbers on end, so many times, to lanes.
  func add(
    _ kernels: Real.Kernels, times: Int = 1, of values: UnsafePointer<Real>, count: Int,
    to lanes: UnsafeMutablePointer<Double>
  ) {
    kernels.penalty(count, l1: l1 * Real(times), l2: l2 * Real(times), values, addTo: lanes)
  }

  /// Adds the derivative of the penalty, divided by a number, to a gradient.
  func differentiate(
    _ kernels: Real.Kernels, dividedBy divisor: Int = 1, of values: UnsafePointer<Real>, count: Int,
    into gradient: UnsafeMutablePointer<Real>
  ) {
    kernels.penaltyGradient(
      count, l1: l1 / Real(divisor), l2: l2 / Real(divisor), values, addTo: gradient)
  }
}
