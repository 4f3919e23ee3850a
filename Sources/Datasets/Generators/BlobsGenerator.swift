import RandomState

/// Gaussian clusters, one a class: scikit-learn's `make_blobs`, with its arguments and defaults.
public struct BlobsGenerator: Sendable, Hashable {
  /// The number of rows; of a total the first clusters get one more each where it does not divide evenly.
  public var nSamples: SampleCount
  /// The number of inputs, at least 1; given centers have their own number.
  public var nFeatures: Int
  /// The clusters; `nil` draws 3 centers, or one for each entry of a list of `nSamples`.
  public var centers: Centers?
  /// The standard deviation of the clusters.
  public var clusterStd: ClusterStd
  /// Where each coordinate of a drawn center lies.
  public var centerBox: CenterBox
  /// Whether rows are put in random order.
  public var shuffle: Bool
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32

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
    /// The end that is not; it may be the smaller one.
    public var high: Double

    /// The interval between two finite numbers, in either order.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// A generator; what is left out has scikit-learn's default.
  public init(
    nSamples: SampleCount = .total(100), nFeatures: Int = 2, centers: Centers? = nil,
    clusterStd: ClusterStd = .all(1), centerBox: CenterBox = CenterBox(low: -10, high: 10),
    shuffle: Bool = true, randomState: UInt32 = 0
  ) {
    self.nSamples = nSamples
    self.nFeatures = nFeatures
    self.centers = centers
    self.clusterStd = clusterStd
    self.centerBox = centerBox
    self.shuffle = shuffle
    self.randomState = randomState
  }
}

extension BlobsGenerator {
  /// Draws the rows.
  ///
  /// - Throws: An error that blames `n_samples`, `n_features`, `centers`, `cluster_std` or `center_box`.
  func makeDataset() throws(DatasetError) -> Dataset {
    var random = RandomState(seed: randomState)
    let centers = try makeCenters(with: &random)
    let deviations = try deviations(of: centers.rows)
    let counts = try rowCounts(of: centers)

    let rows = counts.reduce(0, +)
    var elements: [Double] = []
    elements.reserveCapacity(rows * centers.columns)
    var classes: [Int] = []
    classes.reserveCapacity(rows)
    for cluster in counts.indices {
      for _ in 0..<counts[cluster] {
        for column in 0..<centers.columns {
          elements.append(
            random.normal(loc: centers[cluster, column], scale: deviations[cluster]))
        }
        classes.append(cluster)
      }
    }

    var dataset = Dataset(
      x: Matrix(rows: rows, columns: centers.columns, elements: elements),
      target: .classes(classes, count: centers.rows))
    if shuffle { dataset.shuffleRows(with: &random) }
    return dataset
  }

  /// The centers given, or drawn: one a row.
  private func makeCenters(with random: inout RandomState) throws(DatasetError) -> Matrix {
    let count: Int
    switch (centers, nSamples) {
    case (.points(let points), _): return try Self.matrix(of: points)
    case (nil, .total): count = 3
    case (nil, .perClass(let counts)):
      guard !counts.isEmpty else {
        throw DatasetError(
          key: "n_samples", message: "an empty list makes no clusters",
          advice: "give the rows of at least one cluster, or a total")
      }
      count = counts.count
    case (.count(let given), .total):
      try Checks.atLeast(1, given, key: "centers")
      count = given
    case (.count, .perClass):
      throw DatasetError(
        key: "centers", message: "a list of n_samples already says how many clusters there are",
        advice: "leave centers out, or list their coordinates")
    }

    try Checks.atLeast(1, nFeatures, key: "n_features")
    try Checks.size(rows: count, columns: nFeatures, rowsKey: "centers")
    guard (centerBox.high - centerBox.low).isFinite else {
      throw DatasetError(
        key: "center_box", message: "from \(centerBox.low) to \(centerBox.high) is no finite range",
        advice: "give two finite numbers")
    }
    return Matrix(
      rows: count, columns: nFeatures,
      elements: random.uniform(
        low: centerBox.low, high: centerBox.high, count: count * nFeatures))
  }

  private static func matrix(of points: [[Double]]) throws(DatasetError) -> Matrix {
    guard let columns = points.first?.count, columns > 0 else {
      throw DatasetError(
        key: "centers", message: "a center has no coordinates",
        advice: "give each center as a list of coordinates, or the number of centers")
    }
    for (index, point) in points.enumerated() where point.count != columns {
      throw DatasetError(
        key: "centers",
        message:
          "the centers have \(columns) coordinates, and number \(index + 1) has \(point.count)",
        advice: "give every center as many coordinates")
    }
    let elements = Array(points.joined())
    for coordinate in elements { try Checks.finite(coordinate, key: "centers") }
    return Matrix(rows: points.count, columns: columns, elements: elements)
  }

  private func deviations(of count: Int) throws(DatasetError) -> [Double] {
    let deviations: [Double]
    switch clusterStd {
    case .all(let deviation): deviations = Array(repeating: deviation, count: count)
    case .each(let list):
      guard list.count == count else {
        throw DatasetError(
          key: "cluster_std", message: "a list of \(list.count) does not fit \(count) clusters",
          advice: "give one number for all clusters, or one for each")
      }
      deviations = list
    }
    for deviation in deviations { try Checks.standardDeviation(deviation, key: "cluster_std") }
    return deviations
  }

  /// The rows of each cluster.
  private func rowCounts(of centers: Matrix) throws(DatasetError) -> [Int] {
    switch nSamples {
    case .total(let total):
      try Checks.atLeast(1, total, key: "n_samples")
      try Checks.size(rows: total, columns: centers.columns)
      let (quotient, remainder) = total.quotientAndRemainder(dividingBy: centers.rows)
      return (0..<centers.rows).map { $0 < remainder ? quotient + 1 : quotient }
    case .perClass(let counts):
      guard counts.count == centers.rows else {
        throw DatasetError(
          key: "n_samples",
          message: "a list of \(counts.count) does not fit \(centers.rows) centers",
          advice: "give the rows of each center, or a total")
      }
      try SampleCount.check(counts, columns: centers.columns)
      return counts
    }
  }
}
