#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Two interleaving half circles, class 0 above, class 1 below: scikit-learn's `make_moons`, with its arguments
/// and defaults.
public struct MoonsGenerator: Sendable, Hashable {
  /// The number of rows; of an odd total the lower moon gets one more. A list names upper and lower.
  public var nSamples: SampleCount
  /// Whether rows are put in random order.
  public var shuffle: Bool
  /// The standard deviation of the noise added to each coordinate; `nil` draws none.
  public var noise: Double?
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32

  /// A generator; what is left out has scikit-learn's default.
  public init(
    nSamples: SampleCount = .total(100), shuffle: Bool = true, noise: Double? = nil,
    randomState: UInt32 = 0
  ) {
    self.nSamples = nSamples
    self.shuffle = shuffle
    self.noise = noise
    self.randomState = randomState
  }
}

extension MoonsGenerator {
  /// Draws the rows.
  ///
  /// - Throws: An error that blames `n_samples` or `noise`.
  func makeDataset() throws(DatasetError) -> Dataset {
    let (upper, lower) = try nSamples.ofTwoClasses()
    if let noise { try Checks.standardDeviation(noise, key: "noise") }

    var curves = TwoCurves(rows: upper + lower)
    for index in 0..<upper {
      let angle = Self.angle(index, of: upper)
      curves.append(cos(angle), sin(angle), class: 0)
    }
    for index in 0..<lower {
      let angle = Self.angle(index, of: lower)
      curves.append(1 - cos(angle), 1 - sin(angle) - 0.5, class: 1)
    }
    return curves.dataset(shuffle: shuffle, noise: noise, randomState: randomState)
  }

  /// An angle of a half turn, both ends included.
  private static func angle(_ index: Int, of count: Int) -> Double {
    if index == 0 { return 0 }
    if index == count - 1 { return .pi }
    return Double(index) * (.pi / Double(count - 1))
  }
}
