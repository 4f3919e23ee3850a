internal import TrainingKernels

/// The kernels of one number type: each function calls the C function of its name.
///
/// What the functions do, and what they ask of shapes and strides, is said in `TrainingKernels`. The types of C conform as
/// they are: `methods.h` gives the kernels of each number type these names.
protocol KernelTable {
  associatedtype Real
  typealias Values = UnsafePointer<Real>
  typealias MutableValues = UnsafeMutablePointer<Real>

  func gather(
    _ rows: Int, _ indices: UnsafePointer<Int32>, _ source: Values, width: Int,
    into rowsOut: MutableValues)
  func gatherTargets(
    _ rows: Int, _ indices: UnsafePointer<Int32>, _ units: Int, _ source: Values,
    sourceStride: Int, stride: Int, into targets: MutableValues)

  func hiddenForward(
    _ activation: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values,
    xStride: Int, _ parameters: Values, sums: MutableValues, into outputs: MutableValues)
  func hiddenActivationGradient(
    _ activation: tk_activation, _ rows: Int, _ units: Int, basis: Values,
    _ gradient: MutableValues)
  func hiddenGradient(
    _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values, xStride: Int, _ gradient: Values,
    into parametersGradient: MutableValues)
  func hiddenInputGradient(
    _ before: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, _ gradient: Values,
    _ parameters: Values, basis: Values, into xGradient: MutableValues)

  func outputForward(
    _ activation: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values,
    _ parameters: Values, stride: Int, sums: MutableValues, into outputs: MutableValues)
  func outputActivationGradient(
    _ activation: tk_activation, _ rows: Int, _ units: Int, stride: Int, basis: Values,
    _ gradient: MutableValues)
  func outputBackward(
    _ before: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values, stride: Int,
    _ gradient: Values, _ parameters: Values, into parametersGradient: MutableValues,
    basis: Values?, xGradient: MutableValues?)

  func loss(
    _ loss: tk_loss_settings, _ rows: Int, _ units: Int, stride: Int, outputs: Values,
    logits: Values,
    targets: Values, targetStride: Int, weights: Values?, gradient: MutableValues?,
    addTo lanes: UnsafeMutablePointer<Double>)
  func metric(
    _ metric: tk_metric_settings, _ rows: Int, _ units: Int, stride: Int, outputs: Values,
    targets: Values,
    targetStride: Int, addTo lanes: UnsafeMutablePointer<Double>)
  func metrics(
    _ count: Int, _ metrics: UnsafePointer<tk_metric_sums>, _ rows: Int, _ units: Int, stride: Int,
    outputs: Values, targets: Values, targetStride: Int)

  func sgd(_ count: Int, rate: Real, _ gradient: Values, _ parameters: MutableValues)
  func sgdMomentum(
    _ count: Int, rate: Real, momentum: Real, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues)
  func sgdNesterov(
    _ count: Int, rate: Real, momentum: Real, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues)
  func rmsprop(
    _ count: Int, rate: Real, rho: Real, oneMinusRho: Real, momentum: Real, epsilon: Real,
    _ gradient: Values, square: MutableValues, average: MutableValues?, velocity: MutableValues?,
    _ parameters: MutableValues)
  func adam(
    _ count: Int, rate: Real, oneMinusBeta1: Real, oneMinusBeta2: Real, epsilon: Real,
    _ gradient: Values, first: MutableValues, second: MutableValues, largest: MutableValues?,
    _ parameters: MutableValues)
  func decay(_ count: Int, rate: Real, _ parameters: MutableValues)
  func adagrad(
    _ count: Int, rate: Real, epsilon: Real, _ gradient: Values, sum: MutableValues,
    _ parameters: MutableValues)
  func adamax(
    _ count: Int, rate: Real, oneMinusBeta1: Real, beta2: Real, epsilon: Real,
    _ gradient: Values, first: MutableValues, norm: MutableValues, _ parameters: MutableValues)
  func nadam(
    _ count: Int, firstRate: Real, gradientRate: Real, secondScale: Real, oneMinusBeta1: Real,
    oneMinusBeta2: Real, epsilon: Real, _ gradient: Values, first: MutableValues,
    second: MutableValues, _ parameters: MutableValues)

  func drawMask(
    _ count: Int, _ words: UnsafePointer<UInt32>, threshold: UInt64, kept: Real,
    into mask: MutableValues)
  func multiply(_ count: Int, _ x: Values, _ y: Values, into products: MutableValues)
  func add(_ count: Int, _ x: Values, to sums: MutableValues)
  func penalty(
    _ count: Int, l1: Real, l2: Real, _ values: Values, addTo lanes: UnsafeMutablePointer<Double>)
  func penaltyGradient(
    _ count: Int, l1: Real, l2: Real, _ values: Values, addTo gradient: MutableValues)
}

extension tk_kernels_f32: KernelTable {
  typealias Real = Float
}

extension tk_kernels_f64: KernelTable {
  typealias Real = Double
}
