import Foundation

/// The exponent `e` of the power law `time = c · size^e` that fits best: the least-squares slope of the logarithms.
///
/// - Precondition: At least two different sizes; sizes and times above zero.
func fittedExponent(sizes: [Int], times: [Double]) -> Double {
  let x = sizes.map { log(Double($0)) }
  let y = times.map { log($0) }
  let xMean = x.reduce(0, +) / Double(x.count)
  let yMean = y.reduce(0, +) / Double(y.count)
  let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - xMean) * ($1.1 - yMean) }
  let variance = x.reduce(0) { $0 + ($1 - xMean) * ($1 - xMean) }
  return covariance / variance
}
