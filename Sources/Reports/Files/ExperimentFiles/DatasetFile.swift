package import Datasets

/// A data set as a user wrote it: what it says, and where.
package struct DatasetFile: Sendable {
  /// What it says.
  package let specification: DatasetSpecification
  /// The YAML of the data set's keys; errors of its making find their place in it.
  package let node: SourceNode
  /// Which rows train, where the file says so; a report's block never does.
  package let split: Split?
  /// The YAML of the split.
  private let splitNode: SourceNode?

  /// Reads the keys of a data set, as they stand below `dataset:` in a file and in a report's `dataset` block.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(readingBlock source: SourceText) throws(Diagnostics) {
    guard let node = try SourceNode.parse(yaml: source) else {
      throw Diagnostics(
        Diagnostic(
          at: source.start, message: "there is no data set here",
          advice: "give its 'generator' and its arguments, or its 'file' and 'target'"))
    }
    var problems = Problems()
    let specification = ValueForm.dataset.read(node, "dataset", &problems)
    try self.init(specification, node, split: nil, splitNode: nil, problems)
  }

  /// Reads the data set of a file: `dataset:`, and `split:` where there is one.
  ///
  /// The file may be an experiment; what else it has is not looked at beyond the names of its keys.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(readingFile source: SourceText) throws(Diagnostics) {
    let file = try SourceNode.parse(fileWithExperiment: source)
    let node = file.experimentOfHistory ?? file
    var problems = Problems()
    let keys = Schema.experiment(named: "", dataset: .dataset).keys.map(\.name)
    guard case .mapping(let entries) = node.content, let block = node["dataset"] else {
      let isBlock = node["generator"] != nil || node["file"] != nil
      throw Diagnostics(
        Diagnostic(
          at: node.position, message: "the file has no 'dataset'",
          advice: isBlock
            ? "write 'dataset:' and put these keys below it, indented"
            : "add 'dataset:' with a generator and its arguments, or a file and its target"))
    }
    for entry in entries where !keys.contains(entry.key) {
      problems.add(
        at: entry.position, "unknown key '\(entry.key.prefix(60))' of the experiment",
        advice: adviceOnNames(near: entry.key, among: keys, called: "keys"))
    }
    let specification = ValueForm.dataset.read(block, "dataset", &problems)
    let split = node["split"].flatMap { Schema<Split>.split.read($0, &problems) }
    try self.init(specification, block, split: split, splitNode: node["split"], problems)
  }

  private init(
    _ specification: DatasetSpecification?, _ node: SourceNode, split: Split?,
    splitNode: SourceNode?, _ problems: Problems
  ) throws(Diagnostics) {
    if let diagnostics = problems.diagnostics { throw diagnostics }
    guard let specification else {
      throw Diagnostics(Diagnostic(at: node.position, message: "this is not a data set"))
    }
    self.specification = specification
    self.node = node
    self.split = split
    self.splitNode = splitNode
  }
}

extension DatasetFile {
  /// Draws the data.
  ///
  /// - Throws: What is wrong, at the key to blame.
  package func makeDataset() throws(Diagnostics) -> Dataset {
    do throws(DatasetError) {
      let dataset = try specification.makeDataset(split: split)
      // A split that does not fit is wrong whether or not the scaling needs it.
      _ = try split?.trainingRows(of: dataset.count)
      return dataset
    } catch {
      throw Diagnostics(diagnostic(for: error))
    }
  }

  /// An error of making the data, at the key to blame.
  package func diagnostic(for error: DatasetError) -> Diagnostic {
    (error.key == "train" ? splitNode ?? node : node).diagnostic(for: error)
  }
}
