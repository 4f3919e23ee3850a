import RandomState

/// A linear problem with Gaussian inputs: scikit-learn's `make_regression`, with its arguments and defaults.
public struct RegressionGenerator: Sendable, Hashable {
  /// The number of rows, at least 1.
  public var nSamples: Int
  /// The number of inputs, at least 1.
  public var nFeatures: Int
  /// How many inputs the target depends on; all of them where it is larger than `nFeatures`.
  public var nInformative: Int
  /// The number of targets a row; only 1 is possible here.
  public var nTargets: Int
  /// Added to every target.
  public var bias: Double
  /// About how many directions explain most of the inputs; `nil` draws independent inputs.
  public var effectiveRank: Int?
  /// The weight, from 0 to 1, of the slowly falling tail of the singular values under `effectiveRank`.
  public var tailStrength: Double
  /// The standard deviation of the noise added to the targets.
  public var noise: Double
  /// Whether rows and inputs are put in random order.
  public var shuffle: Bool
  /// The seed; scikit-learn's default is unseeded, this one is 0.
  public var randomState: UInt32

  /// A generator; what is left out has scikit-learn's default.
  public init(
    nSamples: Int = 100, nFeatures: Int = 100, nInformative: Int = 10, nTargets: Int = 1,
    bias: Double = 0.0, effectiveRank: Int? = nil, tailStrength: Double = 0.5, noise: Double = 0.0,
    shuffle: Bool = true, randomState: UInt32 = 0
  ) {
    self.nSamples = nSamples
    self.nFeatures = nFeatures
    self.nInformative = nInformative
    self.nTargets = nTargets
    self.bias = bias
    self.effectiveRank = effectiveRank
    self.tailStrength = tailStrength
    self.noise = noise
    self.shuffle = shuffle
    self.randomState = randomState
  }
}

extension RegressionGenerator {
  /// Draws the rows.
  ///
  /// - Throws: An error that blames the key of the argument that is impossible.
  func makeDataset() throws(DatasetError) -> Dataset {
    try check()
    var random = RandomState(seed: randomState)
    let x = makeInputs(with: &random)
    let informative = min(nInformative, nFeatures)
    var coefficients = random.randomSample(count: informative).map { 100 * $0 }
    coefficients.append(contentsOf: repeatElement(0, count: nFeatures - informative))
    var targets = x.elements.withUnsafeBufferPointer { elements in
      (0..<nSamples).map { row in
        let row = elements[(row * nFeatures)..<((row + 1) * nFeatures)]
        return innerProduct(row, coefficients, used: informative) + bias
      }
    }
    if noise > 0 {
      for row in targets.indices { targets[row] += random.normal(loc: 0, scale: noise) }
    }

    var dataset = Dataset(x: x, target: .real(targets))
    if shuffle {
      dataset.shuffleRows(with: &random)
      dataset.x.permuteColumns(random.permutation(nFeatures))
    }
    return dataset
  }

  private func makeInputs(with random: inout RandomState) -> Matrix {
    guard let effectiveRank else {
      return Matrix(
        rows: nSamples, columns: nFeatures,
        elements: random.standardNormal(count: nSamples * nFeatures))
    }
    return Matrix.lowRank(
      rows: nSamples, columns: nFeatures, effectiveRank: effectiveRank,
      tailStrength: tailStrength, random: &random)
  }

  private func check() throws(DatasetError) {
    try Checks.atLeast(1, nSamples, key: "n_samples")
    try Checks.atLeast(1, nFeatures, key: "n_features")
    try Checks.size(rows: nSamples, columns: nFeatures)
    try Checks.atLeast(0, nInformative, key: "n_informative")
    guard nTargets == 1 else {
      throw DatasetError(
        key: "n_targets", message: "a data set has one target a row, and here are \(nTargets)",
        advice: "leave n_targets out, or give 1")
    }
    try Checks.finite(bias, key: "bias")
    if let effectiveRank { try Checks.atLeast(1, effectiveRank, key: "effective_rank") }
    guard tailStrength >= 0, tailStrength <= 1 else {
      throw DatasetError(
        key: "tail_strength", message: "\(tailStrength) is no share",
        advice: "give a number from 0 to 1")
    }
    try Checks.standardDeviation(noise, key: "noise")
  }
}
