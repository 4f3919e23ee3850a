package import Datasets

/// A data set as a user wrote it: what it says, and where.
package struct DatasetFile: Sendable {
  /// What it says.
  package let specification: DatasetSpecification
  /// The YAML of the data set's keys; errors of its making find their place in it.
  package let node: SourceNode

  /// Reads the keys of a data set, as they stand below `dataset:` in a file and in a report's `dataset` block.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(readingBlock source: SourceText) throws(Diagnostics) {
    guard let node = try SourceNode.parse(yaml: source) else {
      throw Diagnostics(
        Diagnostic(
          at: source.start, message: "there is no data set here",
          advice: "give its 'generator' and its arguments"))
    }
    try self.init(node: node)
  }

  /// Reads the keys of a data set from a mapping.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(node: SourceNode) throws(Diagnostics) {
    var problems = Problems()
    let specification = ValueForm.dataset.read(node, "dataset", &problems)
    if let diagnostics = problems.diagnostics { throw diagnostics }
    guard let specification else {
      throw Diagnostics(Diagnostic(at: node.position, message: "this is not a data set"))
    }
    self.specification = specification
    self.node = node
  }

  /// An error of making the data, at the key to blame.
  package func diagnostic(for error: DatasetError) -> Diagnostic {
    Diagnostic(at: node.position(of: error.key), message: error.message, advice: error.advice)
  }
}
