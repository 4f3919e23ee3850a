internal import Datasets

extension Schema<RegressionGenerator> {
  /// scikit-learn's `make_regression`.
  static let regression = Schema(
    "regression data set", expected: "a mapping with its arguments", start: RegressionGenerator(),
    keys: [
      Key("n_samples", \.nSamples, .integer(atLeast: 1), isAlwaysWritten: true, "rows"),
      Key("n_features", \.nFeatures, .integer(atLeast: 1), isAlwaysWritten: true, "inputs"),
      Key(
        "n_informative", \.nInformative, .integer(atLeast: 0), "inputs that the target depends on"),
      Key("n_targets", \.nTargets, .integer(atLeast: 1), "targets a row; only 1 is possible here"),
      Key("bias", \.bias, .number, "added to every target"),
      Key(
        "effective_rank", \.effectiveRank, .optional(.integer(atLeast: 1)),
        "about how many directions explain most of the inputs; null for independent inputs"),
      Key(
        "tail_strength", \.tailStrength, .fraction,
        "weight of the tail of the singular values under effective_rank"),
      Key("noise", \.noise, .nonNegativeNumber, "standard deviation of the target's noise"),
      .shuffle(\.shuffle), .randomState(\.randomState),
    ])
}

extension Schema<CirclesGenerator> {
  /// scikit-learn's `make_circles`.
  static let circles = Schema(
    "circles data set", expected: "a mapping with its arguments", start: CirclesGenerator(),
    keys: [
      Key(
        "n_samples", \.nSamples, .sampleCount(classes: "the outer and the inner circle"),
        isAlwaysWritten: true, "rows"),
      .shuffle(\.shuffle), .noise(\.noise),
      Key("factor", \.factor, .fractionBelowOne, "radius of the inner circle"),
      .randomState(\.randomState),
    ])
}

extension Schema<MoonsGenerator> {
  /// scikit-learn's `make_moons`.
  static let moons = Schema(
    "moons data set", expected: "a mapping with its arguments", start: MoonsGenerator(),
    keys: [
      Key(
        "n_samples", \.nSamples, .sampleCount(classes: "the upper and the lower moon"),
        isAlwaysWritten: true, "rows"),
      .shuffle(\.shuffle), .noise(\.noise), .randomState(\.randomState),
    ])
}

extension Schema<BlobsGenerator> {
  /// scikit-learn's `make_blobs`.
  static let blobs = Schema(
    "blobs data set", expected: "a mapping with its arguments", start: BlobsGenerator(),
    keys: [
      Key(
        "n_samples", \.nSamples, .sampleCount(classes: "each cluster"), isAlwaysWritten: true,
        "rows"),
      Key("n_features", \.nFeatures, .integer(atLeast: 1), isAlwaysWritten: true, "inputs"),
      Key("centers", \.centers, .optional(.centers), "clusters; null for 3"),
      Key("cluster_std", \.clusterStd, .clusterStd, "standard deviation of the clusters"),
      Key(
        "center_box", \.centerBox, .centerBox, "where each coordinate of a drawn center lies"),
      .shuffle(\.shuffle), .randomState(\.randomState),
    ])
}

extension Key {
  fileprivate static func shuffle(
    _ property: any WritableKeyPath<Record, Bool> & Sendable
  ) -> Key {
    Key("shuffle", property, .boolean, "whether rows are put in random order")
  }

  fileprivate static func noise(
    _ property: any WritableKeyPath<Record, Double?> & Sendable
  ) -> Key {
    Key("noise", property, .optional(.nonNegativeNumber), "standard deviation of the noise")
  }

  fileprivate static func randomState(
    _ property: any WritableKeyPath<Record, UInt32> & Sendable
  ) -> Key {
    Key("random_state", property, .seed, isAlwaysWritten: true, "seed of the data")
  }
}
