internal import TrainingKernels

/// The kernels of `Double`.
struct DoubleKernels: KernelTable {
  typealias Real = Double

  private let table: tk_kernels_f64

  /// The loops compiled for an instruction set, which the processor must have.
  init(for set: tk_instruction_set) {
    table = tk_kernels_for_f64(set).pointee
  }

  func gather(
    _ rows: Int, _ indices: UnsafePointer<Int32>, _ source: Values, stride: Int,
    into rowsOut: MutableValues
  ) {
    table.gather(rows, indices, source, stride, rowsOut)
  }

  func gatherTargets(
    _ rows: Int, _ indices: UnsafePointer<Int32>, _ units: Int, _ source: Values,
    sourceStride: Int, stride: Int, into targets: MutableValues
  ) {
    table.gather_targets(rows, indices, units, source, sourceStride, stride, targets)
  }

  func hiddenForward(
    _ activation: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values,
    _ parameters: Values, sums: MutableValues, into outputs: MutableValues
  ) {
    table.hidden_forward(activation, rows, inputs, units, x, parameters, sums, outputs)
  }

  func hiddenActivationGradient(
    _ activation: tk_activation, _ rows: Int, _ units: Int, basis: Values,
    _ gradient: MutableValues
  ) {
    table.hidden_activation_gradient(activation, rows, units, basis, gradient)
  }

  func hiddenGradient(
    _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values, _ gradient: Values,
    into parametersGradient: MutableValues
  ) {
    table.hidden_gradient(rows, inputs, units, x, gradient, parametersGradient)
  }

  func hiddenInputGradient(
    _ before: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, _ gradient: Values,
    _ parameters: Values, transposed: MutableValues, basis: Values, into xGradient: MutableValues
  ) {
    table.hidden_input_gradient(
      before, rows, inputs, units, gradient, parameters, transposed, basis, xGradient)
  }

  func outputForward(
    _ activation: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values,
    _ parameters: Values, stride: Int, sums: MutableValues, into outputs: MutableValues
  ) {
    table.output_forward(activation, rows, inputs, units, x, parameters, stride, sums, outputs)
  }

  func outputActivationGradient(
    _ activation: tk_activation, _ rows: Int, _ units: Int, stride: Int, basis: Values,
    _ gradient: MutableValues
  ) {
    table.output_activation_gradient(activation, rows, units, stride, basis, gradient)
  }

  func outputGradient(
    _ rows: Int, _ inputs: Int, _ units: Int, _ x: Values, stride: Int, _ gradient: Values,
    into parametersGradient: MutableValues
  ) {
    table.output_gradient(rows, inputs, units, x, stride, gradient, parametersGradient)
  }

  func outputInputGradient(
    _ before: tk_activation, _ rows: Int, _ inputs: Int, _ units: Int, stride: Int,
    _ gradient: Values, _ parameters: Values, basis: Values, into xGradient: MutableValues
  ) {
    table.output_input_gradient(
      before, rows, inputs, units, stride, gradient, parameters, basis, xGradient)
  }

  func loss(
    _ loss: tk_loss, _ rows: Int, _ units: Int, stride: Int, outputs: Values, logits: Values,
    targets: Values, targetStride: Int, weights: Values?, gradient: MutableValues?,
    addTo lanes: UnsafeMutablePointer<Double>
  ) {
    table.loss(
      tk_loss_settings_f64(loss: loss), rows, units, stride, outputs, logits, targets,
      targetStride, weights, gradient, lanes)
  }

  func metric(
    _ metric: tk_metric, _ rows: Int, _ units: Int, stride: Int, outputs: Values, targets: Values,
    targetStride: Int, addTo lanes: UnsafeMutablePointer<Double>
  ) {
    table.metric(metric, rows, units, stride, outputs, targets, targetStride, lanes)
  }

  func sgd(_ count: Int, rate: Real, _ gradient: Values, _ parameters: MutableValues) {
    table.sgd(count, rate, gradient, parameters)
  }

  func sgdMomentum(
    _ count: Int, rate: Real, momentum: Real, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues
  ) {
    table.sgd_momentum(count, rate, momentum, gradient, velocity, parameters)
  }

  func sgdNesterov(
    _ count: Int, rate: Real, momentum: Real, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues
  ) {
    table.sgd_nesterov(count, rate, momentum, gradient, velocity, parameters)
  }

  func rmsprop(
    _ count: Int, rate: Real, rho: Real, oneMinusRho: Real, momentum: Real, epsilon: Real,
    _ gradient: Values, square: MutableValues, average: MutableValues?, velocity: MutableValues?,
    _ parameters: MutableValues
  ) {
    let settings = tk_rmsprop_settings_f64(
      rate: rate, rho: rho, one_minus_rho: oneMinusRho, momentum: momentum, epsilon: epsilon)
    table.rmsprop(count, settings, gradient, square, average, velocity, parameters)
  }

  func adam(
    _ count: Int, rate: Real, oneMinusBeta1: Real, oneMinusBeta2: Real, epsilon: Real,
    _ gradient: Values, first: MutableValues, second: MutableValues, largest: MutableValues?,
    _ parameters: MutableValues
  ) {
    let settings = tk_adam_settings_f64(
      rate: rate, one_minus_beta_1: oneMinusBeta1, one_minus_beta_2: oneMinusBeta2,
      epsilon: epsilon)
    table.adam(count, settings, gradient, first, second, largest, parameters)
  }

  func decay(_ count: Int, rate: Real, _ parameters: MutableValues) {
    table.decay(count, rate, parameters)
  }

  func adagrad(
    _ count: Int, rate: Real, epsilon: Real, _ gradient: Values, sum: MutableValues,
    _ parameters: MutableValues
  ) {
    table.adagrad(count, rate, epsilon, gradient, sum, parameters)
  }

  func adamax(
    _ count: Int, rate: Real, oneMinusBeta1: Real, beta2: Real, epsilon: Real,
    _ gradient: Values, first: MutableValues, norm: MutableValues, _ parameters: MutableValues
  ) {
    let settings = tk_adamax_settings_f64(
      rate: rate, one_minus_beta_1: oneMinusBeta1, beta_2: beta2, epsilon: epsilon)
    table.adamax(count, settings, gradient, first, norm, parameters)
  }

  func nadam(
    _ count: Int, firstRate: Real, gradientRate: Real, secondScale: Real, oneMinusBeta1: Real,
    oneMinusBeta2: Real, epsilon: Real, _ gradient: Values, first: MutableValues,
    second: MutableValues, _ parameters: MutableValues
  ) {
    let settings = tk_nadam_settings_f64(
      first_rate: firstRate, gradient_rate: gradientRate, second_scale: secondScale,
      one_minus_beta_1: oneMinusBeta1, one_minus_beta_2: oneMinusBeta2, epsilon: epsilon)
    table.nadam(count, settings, gradient, first, second, parameters)
  }
}
