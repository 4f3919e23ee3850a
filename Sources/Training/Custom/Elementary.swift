private import TrainingKernels

/// The elementary functions of the training engine, for losses, metrics and layers of your own.
///
/// Those of a C library differ from machine to machine in the last digit, and with them every epoch after. These have
/// the same bits everywhere. The error is below 1 unit in the last place over the whole range; the special values are
/// those of C. `squareRoot()` and the four operations are Swift's own, and exact already.
///
/// ```swift
/// let softplus = Elementary.log1p(Elementary.exp(z))
/// ```
public enum Elementary {
  /// e to the power of x: 0 at minus infinity, infinite above 709.8.
  public static func exp(_ x: Double) -> Double { tk_exp(x) }

  /// `exp(x) - 1`, exact to the last digits near zero too.
  public static func expm1(_ x: Double) -> Double { tk_expm1(x) }

  /// The natural logarithm: minus infinity at 0, NaN below.
  public static func log(_ x: Double) -> Double { tk_log(x) }

  /// `log(1 + x)`, exact to the last digits near zero too.
  public static func log1p(_ x: Double) -> Double { tk_log1p(x) }

  /// The hyperbolic tangent.
  public static func tanh(_ x: Double) -> Double { tk_tanh(x) }

  /// The error function, the integral of the normal distribution.
  public static func erf(_ x: Double) -> Double { tk_erf(x) }

  /// x to the power of y; NaN for a negative x unless y is 0.
  public static func pow(_ x: Double, _ y: Double) -> Double { tk_pow(x, y) }
}
