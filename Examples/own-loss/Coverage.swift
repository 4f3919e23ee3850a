import Training

/// The share of targets that are not above their outputs.
struct Coverage: ElementwiseMetric {
  let name = "coverage"

  func value(_ output: Double, _ target: Double) -> Double { target <= output ? 1 : 0 }
}
