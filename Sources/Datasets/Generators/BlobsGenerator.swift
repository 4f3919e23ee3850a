/// Gaussian clusters, one a class: scikit-learn's `make_blobs`, with its arguments and defaults.
public struct BlobsGenerator: Sendable, Hashable {
  /// The number of rows; of a total the first clusters get one more each where it does not divide evenly.
  public var nSamples = SampleCount.total(100)
  /// The number of inputs, at least 1; given centers have their own number.
  public var nFeatures = 2
  /// The clusters; `nil` draws 3 centers, or one for each entry of a list of `nSamples`.
  public var centers: Centers?
  /// The standard deviation of the clusters.
  public var clusterStd = ClusterStd.all(1)
  /// Where each coordinate of a drawn center lies.
  public var centerBox = CenterBox(low: -10, high: 10)
  /// Whether rows are put in random order.
  public var shuffle = true
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32 = 0

  /// The clusters' centers.
  public enum Centers: Sendable, Hashable {
    /// So many, drawn from the center box; at least 1.
    case count(Int)
    /// These, one list of coordinates each, all of one length.
    case points([[Double]])
  }

  /// The clusters' standard deviation.
  public enum ClusterStd: Sendable, Hashable {
    /// One for all.
    case all(Double)
    /// One for each cluster, in order.
    case each([Double])
  }

  /// Where each coordinate of a drawn center lies.
  public struct CenterBox: Sendable, Hashable {
    /// The end that is included.
    public var low: Double
    /// The end that is not.
    public var high: Double

    /// The interval between two finite numbers.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// scikit-learn's defaults, to be changed one by one.
  public init() {}
}
