extension SourceNode {
  /// The mapping of a file that holds an experiment, or only its data set: YAML, or JSON where the name ends so.
  ///
  /// - Throws: The first error of syntax, or that there is nothing in the file.
  static func parse(fileWithExperiment source: SourceText) throws(Diagnostics) -> SourceNode {
    let isJSON = source.start.file.lowercased().hasSuffix(".json")
    guard let node = isJSON ? try parse(json: source) : try parse(yaml: source) else {
      throw Diagnostics(
        Diagnostic(
          file: source.start.file, message: "the file is empty",
          advice: "describe an experiment in it: dataset, split, model, loss and epochs"))
    }
    return node
  }

  /// The experiment that a history file comes from; `nil` for any other file.
  var experimentOfHistory: SourceNode? {
    self["history"] != nil || self["runs"] != nil ? self["experiment"] : nil
  }
}

extension ExperimentFile {
  /// Reads the experiment of a file: YAML, JSON, or a history file, whose experiment it is.
  ///
  /// An experiment without a name has that of its file.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(readingFile source: SourceText) throws(Diagnostics) {
    let node = try SourceNode.parse(fileWithExperiment: source)
    try self.init(
      node: node.experimentOfHistory ?? node, name: Self.name(forFile: source.start.file))
    isOfHistory = node.experimentOfHistory != nil
  }

  /// The file's name without folders and extension, with `-` for what a name cannot have.
  private static func name(forFile path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    let name = String(stem.prefix(100).map { isIdentifier(String($0)) ? $0 : "-" })
    return name.isEmpty ? "experiment" : name
  }
}
