/// A linear problem with Gaussian inputs: scikit-learn's `make_regression`, with its arguments and defaults.
public struct RegressionGenerator: Sendable, Hashable {
  /// The number of rows, at least 1.
  public var nSamples = 100
  /// The number of inputs, at least 1.
  public var nFeatures = 100
  /// How many inputs the target depends on; all of them where it is larger than `nFeatures`.
  public var nInformative = 10
  /// The number of targets a row; only 1 is possible here.
  public var nTargets = 1
  /// Added to every target.
  public var bias = 0.0
  /// About how many directions explain most of the inputs; `nil` draws independent inputs.
  public var effectiveRank: Int?
  /// The weight, from 0 to 1, of the slowly falling tail of the singular values under `effectiveRank`.
  public var tailStrength = 0.5
  /// The standard deviation of the noise added to the targets.
  public var noise = 0.0
  /// Whether rows and inputs are put in random order.
  public var shuffle = true
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32 = 0

  /// scikit-learn's defaults, to be changed one by one.
  public init() {}
}
