/// What a `dataset:` block describes: a generator, an encoding of its labels and a scaling.
public struct DatasetSpecification: Sendable, Hashable {
  /// The generator with its arguments.
  public var generator: Generator
  /// How class labels are encoded; `nil` leaves them as generated.
  public var labels: LabelEncoding?
  /// What the inputs, and a real target, are scaled by.
  public var standardize: Standardization

  /// Describes a data set; labels are as generated and nothing is scaled unless said otherwise.
  public init(
    generator: Generator, labels: LabelEncoding? = nil, standardize: Standardization = .none
  ) {
    self.generator = generator
    self.labels = labels
    self.standardize = standardize
  }
}

/// A data set generator of scikit-learn with its arguments.
public enum Generator: Sendable, Hashable {
  /// A linear regression problem.
  case regression(RegressionGenerator)
  /// A circle within a circle.
  case circles(CirclesGenerator)
  /// Gaussian clusters.
  case blobs(BlobsGenerator)
  /// Two interleaving half circles.
  case moons(MoonsGenerator)
}

/// How class labels are encoded.
public enum LabelEncoding: String, Sendable, Hashable, CaseIterable {
  /// Class 0 becomes -1, class 1 becomes 1.
  case signed
  /// A class becomes a row of zeros with a one at its index.
  case oneHot = "one_hot"
}

/// Which rows a scaler is fitted on: zero mean and unit variance, as scikit-learn's `StandardScaler`.
public enum Standardization: String, Sendable, Hashable, CaseIterable {
  /// No scaling.
  case none
  /// Fitted on all rows.
  case all
  /// Fitted on the training rows, applied to all.
  case train
}

/// How many of the first rows train; the rest test.
public enum Split: Sendable, Hashable {
  /// A number of rows, at least 1.
  case rows(Int)
  /// A fraction of all rows, above 0 and below 1.
  case fraction(Double)
}
