internal import TrainingKernels

/// A number type the kernels are written for: each function calls the C function of its name.
///
/// What the functions do, and what they ask of widths and strides, is said in `TrainingKernels`.
protocol KernelScalar: BinaryFloatingPoint, Sendable {
  typealias Values = UnsafePointer<Self>
  typealias MutableValues = UnsafeMutablePointer<Self>

  static func matmul(
    _ m: Int, _ n: Int, _ k: Int, _ a: Values, row: Int, column: Int, _ b: Values, stride: Int,
    start: Values?, into c: MutableValues, stride: Int)
  static func matmulTransposed(
    _ m: Int, _ n: Int, _ k: Int, _ a: Values, stride: Int, _ b: Values, stride: Int,
    start: Values?, into c: MutableValues, stride: Int)
  static func columnSums(
    _ rows: Int, _ columns: Int, _ a: Values, stride: Int, into sums: MutableValues)
  static func gather(
    _ rows: Int, _ indices: UnsafePointer<Int32>, _ source: Values, stride: Int,
    into rowsOut: MutableValues)

  static func activate(
    _ activation: tk_activation, _ rows: Int, _ units: Int, stride: Int, _ a: MutableValues)
  static func activationGradient(
    _ activation: tk_activation, _ rows: Int, _ units: Int, stride: Int, _ a: Values,
    _ gradient: MutableValues)
  static func lossValue(
    _ loss: tk_loss, _ rows: Int, _ units: Int, stride: Int, outputs: Values, logits: Values,
    targets: Values
  ) -> Double
  static func lossGradient(
    _ loss: tk_loss, _ rows: Int, _ units: Int, stride: Int, outputs: Values, targets: Values,
    into gradient: MutableValues)
  static func metricValue(
    _ metric: tk_metric, _ rows: Int, _ units: Int, stride: Int, outputs: Values, targets: Values
  ) -> Double

  static func sgd(_ count: Int, rate: Self, _ gradient: Values, _ parameters: MutableValues)
  static func sgdMomentum(
    _ count: Int, rate: Self, momentum: Self, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues)
  static func sgdNesterov(
    _ count: Int, rate: Self, momentum: Self, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues)
  static func rmsprop(
    _ count: Int, rate: Self, rho: Self, oneMinusRho: Self, momentum: Self, epsilon: Self,
    _ gradient: Values, square: MutableValues, average: MutableValues?, velocity: MutableValues?,
    _ parameters: MutableValues)
  static func adam(
    _ count: Int, rate: Self, oneMinusBeta1: Self, oneMinusBeta2: Self, epsilon: Self,
    _ gradient: Values, first: MutableValues, second: MutableValues, largest: MutableValues?,
    _ parameters: MutableValues)
}
