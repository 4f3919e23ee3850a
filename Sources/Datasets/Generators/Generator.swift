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

extension Generator {
  /// Draws the rows, labels as generated.
  func makeDataset() throws(DatasetError) -> Dataset {
    switch self {
    case .regression(let generator): try generator.makeDataset()
    case .circles(let generator): try generator.makeDataset()
    case .blobs(let generator): try generator.makeDataset()
    case .moons(let generator): try generator.makeDataset()
    }
  }

  /// Whether scikit-learn returns the inputs column by column, which decides in which order NumPy sums them.
  var isColumnMajor: Bool {
    switch self {
    case .regression, .blobs: false
    case .circles(let generator): !generator.shuffle
    case .moons(let generator): !generator.shuffle
    }
  }
}
