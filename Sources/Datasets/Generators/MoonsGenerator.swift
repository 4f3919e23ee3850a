/// Two interleaving half circles, class 0 above, class 1 below: scikit-learn's `make_moons`, with its arguments
/// and defaults.
public struct MoonsGenerator: Sendable, Hashable {
  /// The number of rows; of an odd total the lower moon gets one more. A list names upper and lower.
  public var nSamples = SampleCount.total(100)
  /// Whether rows are put in random order.
  public var shuffle = true
  /// The standard deviation of the noise added to each coordinate; `nil` draws none.
  public var noise: Double?
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32 = 0

  /// scikit-learn's defaults, to be changed one by one.
  public init() {}
}
