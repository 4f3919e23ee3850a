#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Two circles about the origin, class 0 outside, class 1 inside: scikit-learn's `make_circles`, with its
/// arguments and defaults.
public struct CirclesGenerator: Sendable, Hashable {
  /// The number of rows; of an odd total the inner circle gets one more. A list names outer and inner.
  public var nSamples: SampleCount
  /// Whether rows are put in random order.
  public var shuffle: Bool
  /// The standard deviation of the noise added to each coordinate; `nil` draws none.
  public var noise: Double?
  /// The radius of the inner circle, at least 0 and below 1; the outer one has radius 1.
  public var factor: Double
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32

  /// A generator; what is left out has scikit-learn's default.
  public init(
    nSamples: SampleCount = .total(100), shuffle: Bool = true, noise: Double? = nil,
    factor: Double = 0.8, randomState: UInt32 = 0
  ) {
    self.nSamples = nSamples
    self.shuffle = shuffle
    self.noise = noise
    self.factor = factor
    self.randomState = randomState
  }
}

extension CirclesGenerator {
  /// Draws the rows.
  ///
  /// - Throws: An error that blames `n_samples`, `noise` or `factor`.
  func makeDataset() throws(DatasetError) -> Dataset {
    let (outer, inner) = try nSamples.ofTwoClasses()
    guard factor >= 0, factor < 1 else {
      throw DatasetError(
        key: "factor", message: "\(factor) is no radius inside the outer circle",
        advice: "give a number of at least 0 and below 1")
    }
    if let noise { try Checks.standardDeviation(noise, key: "noise") }

    var curves = TwoCurves(rows: outer + inner)
    let fullTurn = 2 * Double.pi
    for index in 0..<outer {
      let angle = Double(index) * (fullTurn / Double(outer))
      curves.append(cos(angle), sin(angle), class: 0)
    }
    for index in 0..<inner {
      let angle = Double(index) * (fullTurn / Double(inner))
      curves.append(cos(angle) * factor, sin(angle) * factor, class: 1)
    }
    return curves.dataset(shuffle: shuffle, noise: noise, randomState: randomState)
  }
}
