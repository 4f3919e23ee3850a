internal import RandomState
internal import TrainingKernels

/// A dropout layer at work: which results of a batch are kept, and the results that are left.
struct DropoutStage<Real: KernelScalar> {
  typealias Values = UnsafeMutablePointer<Real>

  let units: Int
  private let rate: Double
  /// What each input is multiplied by, shape (rows, units), each row padded: 0, or 1 / (1 - rate).
  private let mask: Values
  /// The results for a batch in training, of the same shape.
  let outputs: Values
  /// The gradient of the loss with respect to the results, of the same shape.
  let gradient: Values

  /// The layer for batches of at most so many rows, in memory measured by ``memory(units:rows:)``.
  init(_ layer: Dropout, units: Int, rows: Int, memory: inout Memory<Real>) {
    rate = layer.rate
    self.units = units
    mask = memory.reserve(rows * padded(units))
    outputs = memory.reserve(rows * padded(units))
    gradient = memory.reserve(rows * padded(units))
  }

  /// How many numbers everything takes.
  static func memory(units: Int, rows: Int) -> Int { 3 * rows * padded(units) }

  /// Draws what is kept of a batch: `random_sample((rows, units)) >= rate`.
  func drawMask(rows: Int, from random: inout RandomState) {
    let kept = Real(1 / (1 - rate))
    for row in 0..<rows {
      let start = mask + row * padded(units)
      for unit in 0..<units { start[unit] = random.randomSample() >= rate ? kept : 0 }
    }
  }

  /// Multiplies a batch by the mask.
  func forward(rows: Int, _ x: UnsafePointer<Real>) {
    for index in 0..<rows * padded(units) { outputs[index] = x[index] * mask[index] }
  }

  /// From the gradient with respect to the results, that of the sums of what is before.
  func differentiateInputs(_ kernels: Real.Kernels, rows: Int, into before: GradientSink<Real>) {
    for index in 0..<rows * padded(units) {
      before.gradient[index] = gradient[index] * mask[index]
    }
    kernels.hiddenActivationGradient(
      before.activation, rows, units, basis: before.basis, before.gradient)
  }

  /// Where the gradient with respect to the results belongs.
  var gradientSink: GradientSink<Real> {
    GradientSink(activation: TK_LINEAR, basis: outputs, gradient: gradient)
  }
}
