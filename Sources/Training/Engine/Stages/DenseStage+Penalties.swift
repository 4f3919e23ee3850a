/// The penalties of a dense layer.
///
/// An object, so that stages without any, which are copied from batch to batch, are small.
final class DensePenalties<Real: KernelScalar> {
  let kernel: Penalty<Real>?
  let bias: Penalty<Real>?
  let activity: Penalty<Real>?
  /// Room for the gradient of the activity's penalty; of no use without one.
  let activityGradient: UnsafeMutablePointer<Real>

  /// The penalties of a layer; `nil` where it has none. `results` counts the numbers of a batch's results.
  init?(_ layer: Dense, results: Int, memory: inout Memory<Real>) {
    kernel = Penalty(layer.kernelRegularizer)
    bias = Penalty(layer.biasRegularizer)
    activity = Penalty(layer.activityRegularizer)
    if kernel == nil && bias == nil && activity == nil { return nil }
    activityGradient = memory.reserve(activity == nil ? 0 : results)
  }

  /// How many numbers everything takes.
  static func memory(of layer: Dense, results: Int) -> Int {
    Penalty<Real>(layer.activityRegularizer) == nil ? 0 : results
  }
}

extension DenseStage {
  /// Adds the penalties for a batch that went forward to lanes: those of the parameters for each row, that of the results
  /// once, so that the mean over the rows is what belongs to the loss.
  func addPenalties(_ kernels: Real.Kernels, rows: Int, to lanes: UnsafeMutablePointer<Double>) {
    guard let penalties else { return }
    penalties.kernel?.add(
      kernels, times: rows, of: parameters, count: bias - parameters, to: lanes)
    penalties.bias?.add(kernels, times: rows, of: bias, count: units, to: lanes)
    for line in 0..<(isOutput ? units : rows) {
      penalties.activity?.add(
        kernels, of: outputs + line * stride, count: isOutput ? rows : units, to: lanes)
    }
  }

  /// Adds the derivative of the penalty on the results to the gradient with respect to the sums.
  func differentiateActivityPenalty(_ kernels: Real.Kernels, rows: Int) {
    guard let penalties, let activity = penalties.activity else { return }
    let own = penalties.activityGradient
    let count = (isOutput ? units : rows) * stride
    own.update(repeating: 0, count: count)
    activity.differentiate(kernels, dividedBy: rows, of: outputs, count: count, into: own)
    if isOutput {
      kernels.outputActivationGradient(
        activation, rows, units, stride: stride, basis: gradientSink.basis, own)
    } else {
      kernels.hiddenActivationGradient(activation, rows, units, basis: gradientSink.basis, own)
    }
    kernels.add(count, own, to: gradient)
  }

  /// Adds the derivatives of the penalties on the kernel and the bias to their gradients.
  func differentiateParameterPenalties(_ kernels: Real.Kernels) {
    guard let penalties else { return }
    let kernelCount = bias - parameters
    penalties.kernel?.differentiate(
      kernels, of: parameters, count: kernelCount, into: parametersGradient)
    penalties.bias?.differentiate(
      kernels, of: bias, count: units, into: parametersGradient + kernelCount)
  }
}
