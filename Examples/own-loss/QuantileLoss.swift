import Training

/// The pinball loss: an output below its target costs `quantile` a unit, one above it the rest to 1.
///
/// It is smallest where the share `quantile` of the targets lies below the output.
struct QuantileLoss: ElementwiseLoss {
  let name = "quantile"
  var quantile: Double

  func value(_ output: Double, _ target: Double) -> Double {
    output < target ? quantile * (target - output) : (1 - quantile) * (output - target)
  }

  func derivative(_ output: Double, _ target: Double) -> Double {
    output < target ? -quantile : 1 - quantile
  }
}
