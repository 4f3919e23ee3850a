/// The targets of a batch as losses and metrics written in Swift read them.
struct BatchTargets<Real: KernelScalar> {
  /// The targets, shape (units, rows).
  let values: UnsafePointer<Real>
  /// From one unit to the next.
  let stride: Int
  /// The numbers of one target.
  let units: Int
  /// What the loss of each row is multiplied by, if anything.
  let weights: UnsafePointer<Real>?

  /// Copies the numbers of a row's target.
  func copy(_ row: Int, to target: UnsafeMutableBufferPointer<Double>) {
    for unit in 0..<units { target[unit] = Double(values[unit * stride + row]) }
  }
}
