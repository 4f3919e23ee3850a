package import Datasets
package import Training

/// What makes a data set: two of the same key have the same rows.
package struct DatasetKey: Sendable, Hashable {
  /// What is drawn.
  package let specification: DatasetSpecification
  /// The split, where the values depend on it.
  package let split: Split?

  /// The key of a data set that is split, or that is used whole.
  package init(_ specification: DatasetSpecification, split: Split?) {
    self.specification = specification
    self.split = specification.dependsOnSplit ? split : nil
  }
}

extension Experiment {
  /// The key of its data.
  package var datasetKey: DatasetKey { DatasetKey(dataset, split: split) }
}

extension DatasetDeclaration {
  /// The key of the data set where it is shown as a whole.
  var wholeKey: DatasetKey { DatasetKey(specification, split: nil) }
}
