#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension RandomState {
  /// A Gaussian number of mean 0 and standard deviation 1: NumPy's `standard_normal()`.
  ///
  /// Marsaglia's polar method gives two numbers at a time; the second waits for the next call, whatever else is
  /// drawn in between. Source: Marsaglia and Bray, "A convenient method for generating normal variables",
  /// SIAM Review 6 (1964).
  public mutating func standardNormal() -> Double {
    if let pending = pendingGaussian {
      pendingGaussian = nil
      return pending
    }
    while true {
      let first = 2 * randomSample() - 1
      let second = 2 * randomSample() - 1
      let square = first * first + second * second
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      pendingGaussian = factor * first
      return factor * second
    }
  }

  /// Gaussian numbers of mean 0 and standard deviation 1: NumPy's `standard_normal(count)`.
  public mutating func standardNormal(count: Int) -> [Double] {
    array(count: count) { $0.standardNormal() }
  }

  /// A Gaussian number of mean `loc` and standard deviation `scale`: NumPy's `normal(loc, scale)`.
  ///
  /// - Precondition: `scale` is not negative.
  public mutating func normal(loc: Double, scale: Double) -> Double {
    precondition(scale >= 0, "a standard deviation is not negative")
    return loc + scale * standardNormal()
  }

  /// Gaussian numbers of mean `loc` and standard deviation `scale`: NumPy's `normal(loc, scale, count)`.
  ///
  /// - Precondition: `scale` is not negative.
  public mutating func normal(loc: Double, scale: Double, count: Int) -> [Double] {
    array(count: count) { $0.normal(loc: loc, scale: scale) }
  }
}
