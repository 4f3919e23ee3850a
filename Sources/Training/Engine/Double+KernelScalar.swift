internal import TrainingKernels

extension Double: KernelScalar {
  static func matmul(
    _ m: Int, _ n: Int, _ k: Int, _ a: Values, row: Int, column: Int, _ b: Values, stride: Int,
    start: Values?, into c: MutableValues, stride cStride: Int
  ) {
    tk_matmul_f64(m, n, k, a, row, column, b, stride, start, c, cStride)
  }

  static func matmulTransposed(
    _ m: Int, _ n: Int, _ k: Int, _ a: Values, stride: Int, _ b: Values, stride bStride: Int,
    start: Values?, into c: MutableValues, stride cStride: Int
  ) {
    tk_matmul_transposed_f64(m, n, k, a, stride, b, bStride, start, c, cStride)
  }

  static func columnSums(
    _ rows: Int, _ columns: Int, _ a: Values, stride: Int, into sums: MutableValues
  ) {
    tk_column_sums_f64(rows, columns, a, stride, sums)
  }

  static func gather(
    _ rows: Int, _ indices: UnsafePointer<Int32>, _ source: Values, stride: Int,
    into rowsOut: MutableValues
  ) {
    tk_gather_f64(rows, indices, source, stride, rowsOut)
  }

  static func activate(
    _ activation: tk_activation, _ rows: Int, _ units: Int, stride: Int, _ a: MutableValues
  ) {
    tk_activate_f64(activation, rows, units, stride, a)
  }

  static func activationGradient(
    _ activation: tk_activation, _ rows: Int, _ units: Int, stride: Int, _ a: Values,
    _ gradient: MutableValues
  ) {
    tk_activation_gradient_f64(activation, rows, units, stride, a, gradient)
  }

  static func lossValue(
    _ loss: tk_loss, _ rows: Int, _ units: Int, stride: Int, outputs: Values, logits: Values,
    targets: Values
  ) -> Double {
    tk_loss_value_f64(loss, rows, units, stride, outputs, logits, targets)
  }

  static func lossGradient(
    _ loss: tk_loss, _ rows: Int, _ units: Int, stride: Int, outputs: Values, targets: Values,
    into gradient: MutableValues
  ) {
    tk_loss_gradient_f64(loss, rows, units, stride, outputs, targets, gradient)
  }

  static func metricValue(
    _ metric: tk_metric, _ rows: Int, _ units: Int, stride: Int, outputs: Values, targets: Values
  ) -> Double {
    tk_metric_value_f64(metric, rows, units, stride, outputs, targets)
  }

  static func sgd(_ count: Int, rate: Self, _ gradient: Values, _ parameters: MutableValues) {
    tk_sgd_f64(count, rate, gradient, parameters)
  }

  static func sgdMomentum(
    _ count: Int, rate: Self, momentum: Self, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues
  ) {
    tk_sgd_momentum_f64(count, rate, momentum, gradient, velocity, parameters)
  }

  static func sgdNesterov(
    _ count: Int, rate: Self, momentum: Self, _ gradient: Values, _ velocity: MutableValues,
    _ parameters: MutableValues
  ) {
    tk_sgd_nesterov_f64(count, rate, momentum, gradient, velocity, parameters)
  }

  static func rmsprop(
    _ count: Int, rate: Self, rho: Self, oneMinusRho: Self, momentum: Self, epsilon: Self,
    _ gradient: Values, square: MutableValues, average: MutableValues?, velocity: MutableValues?,
    _ parameters: MutableValues
  ) {
    let settings = tk_rmsprop_settings_f64(
      rate: rate, rho: rho, one_minus_rho: oneMinusRho, momentum: momentum, epsilon: epsilon)
    tk_rmsprop_f64(count, settings, gradient, square, average, velocity, parameters)
  }

  static func adam(
    _ count: Int, rate: Self, oneMinusBeta1: Self, oneMinusBeta2: Self, epsilon: Self,
    _ gradient: Values, first: MutableValues, second: MutableValues, largest: MutableValues?,
    _ parameters: MutableValues
  ) {
    let settings = tk_adam_settings_f64(
      rate: rate, one_minus_beta_1: oneMinusBeta1, one_minus_beta_2: oneMinusBeta2,
      epsilon: epsilon)
    tk_adam_f64(count, settings, gradient, first, second, largest, parameters)
  }
}
