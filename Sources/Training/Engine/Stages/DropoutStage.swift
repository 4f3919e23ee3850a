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
    // Where everything is kept, nothing is drawn.
    if rate == 0 { mask.update(repeating: 1, count: rows * padded(units)) }
  }

  /// How many numbers everything takes.
  static func memory(units: Int, rows: Int) -> Int { 3 * rows * padded(units) }

  /// Draws what is kept of a batch: `random_sample((rows, units)) >= rate`; nothing at a rate of 0.
  func drawMask(_ kernels: Real.Kernels, rows: Int, from random: inout RandomState) {
    guard rate > 0 else { return }
    // A number k / 2^53 is at least the rate where k is at least the rate times 2^53, which is exact.
    let threshold = UInt64((rate * 0x1p53).rounded(.up))
    let kept = Real(1 / (1 - rate))
    for row in 0..<rows {
      let start = mask + row * padded(units)
      random.sampleWords(count: units) { samples, words in
        kernels.drawMask(
          samples.count, words, threshold: threshold, kept: kept, into: start + samples.lowerBound)
      }
    }
  }

  /// Multiplies a batch by the mask.
  func forward(_ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>) {
    kernels.multiply(rows * padded(units), x, mask, into: outputs)
  }

  /// From the gradient with respect to the results, that of the sums of what is before.
  func differentiateInputs(_ kernels: Real.Kernels, rows: Int, into before: GradientSink<Real>) {
    kernels.multiply(rows * padded(units), gradient, mask, into: before.gradient)
    kernels.hiddenActivationGradient(
      before.activation, rows, units, basis: before.basis, before.gradient)
  }

  /// Where the gradient with respect to the results belongs.
  var gradientSink: GradientSink<Real> {
    GradientSink(activation: TK_LINEAR, basis: outputs, gradient: gradient)
  }
}
