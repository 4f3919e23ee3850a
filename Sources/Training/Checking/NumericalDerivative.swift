/// The derivative of a function of one number, from values of the function alone.
///
/// Central differences with smaller and smaller steps are extrapolated to a step of zero, and the most certain of the
/// estimates counts: Ridders, [Accurate computation of F'(x) and F'(x)F''(x)](https://doi.org/10.1016/S0141-1195(82)80057-0), 1982.
struct NumericalDerivative {
  /// The estimate.
  private(set) var value = Double.nan
  /// How far it may be off, by what the estimates beside it say and by the rounding of the values.
  private(set) var uncertainty = Double.infinity

  /// Differentiates at a place; NaN where no step gives a number.
  init(at x: Double, of function: (Double) -> Double) {
    var row: [Double] = []
    for exponent in stride(from: -7, through: -21, by: -2) {
      let step = Self.step(exponent, at: x)
      let (above, below) = (function(x + step), function(x - step))
      var next = [(above - below) / ((x + step) - (x - step))]
      let rounding = 4 * max(above.magnitude, below.magnitude).ulp / step
      // Each column removes one more even power of the step, which shrinks by four.
      var power = 16.0
      for (column, coarser) in row.enumerated() {
        next.append(next[column] + (next[column] - coarser) / (power - 1))
        power *= 16
        let change = max(
          (next[column + 1] - next[column]).magnitude, (next[column + 1] - coarser).magnitude)
        if change + rounding < uncertainty {
          value = next[column + 1]
          uncertainty = change + rounding
        }
      }
      row = next
      if uncertainty <= 1e-10 * value.magnitude { break }
    }
  }

  /// The slopes on the left and on the right of a place where they differ, the smaller one first: a kink.
  static func kink(at x: Double, of function: (Double) -> Double) -> ClosedRange<Double>? {
    let here = function(x)
    func slopes(_ exponent: Int) -> (left: Double, right: Double) {
      let step = step(exponent, at: x)
      return (
        (here - function(x - step)) / (x - (x - step)),
        (function(x + step) - here) / ((x + step) - x)
      )
    }
    let (near, far) = (slopes(-21), slopes(-19))
    let (gap, wideGap) = ((near.right - near.left).magnitude, (far.right - far.left).magnitude)
    let rounding = 16 * here.magnitude.ulp / step(-21, at: x)
    // Of a smooth function the slopes come closer as the steps shrink.
    guard gap > rounding, wideGap < 2 * gap else { return nil }
    return min(near.left, near.right)...max(near.left, near.right)
  }

  private static func step(_ exponent: Int, at x: Double) -> Double {
    max(x.magnitude, 1) * Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
