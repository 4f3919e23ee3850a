package import Datasets

/// A data set as a user wrote it: what it says, and where.
package struct DatasetFile: Sendable {
  /// What it says.
  package let specification: DatasetSpecification
  /// The split of the file, where it has one; blocks of a report have none.
  package let split: Split?
  /// The YAML of the data set's keys; errors of its making find their place in it.
  package let node: SourceNode

  /// Reads the keys of a data set, as they stand below `dataset:` in a file and in a report's `dataset` block.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(readingBlock source: SourceText) throws(Diagnostics) {
    throw Diagnostics(Diagnostic(at: source.start, message: "not made yet"))
  }
}
