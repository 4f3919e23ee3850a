/// Two circles about the origin, class 0 outside, class 1 inside: scikit-learn's `make_circles`, with its
/// arguments and defaults.
public struct CirclesGenerator: Sendable, Hashable {
  /// The number of rows; of an odd total the inner circle gets one more. A list names outer and inner.
  public var nSamples = SampleCount.total(100)
  /// Whether rows are put in random order.
  public var shuffle = true
  /// The standard deviation of the noise added to each coordinate; `nil` draws none.
  public var noise: Double?
  /// The radius of the inner circle, at least 0 and below 1; the outer one has radius 1.
  public var factor = 0.8
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32 = 0

  /// scikit-learn's defaults, to be changed one by one.
  public init() {}
}
