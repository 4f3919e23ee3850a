package import Figures

extension Theme {
  /// Reads a theme file: a mapping that says what differs from the theme it extends.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(reading source: SourceText) throws(Diagnostics) {
    let isJSON = source.start.file.lowercased().hasSuffix(".json")
    let node = isJSON ? try SourceNode.parse(json: source) : try SourceNode.parse(yaml: source)
    guard let node else {
      throw Diagnostics(
        Diagnostic(
          file: source.start.file, message: "the theme is empty",
          advice: "begin with 'extends: default', or with what 'lossbook theme' prints"))
    }
    var problems = Problems()
    // What is extended decides the defaults of all other keys, so it is read first and once more with them.
    var ignored = Problems()
    let base = node["extends"].flatMap { Self.builtInForm.read($0, "extends", &ignored) }
    let theme = Schema.theme(extending: base ?? .default).read(node, &problems)
    if let diagnostics = problems.diagnostics { throw diagnostics }
    guard let theme else {
      throw Diagnostics(Diagnostic(at: node.position, message: "this is not a theme"))
    }
    self = theme
  }

  /// The theme as a file that reads back the same, with every key and what it means.
  package var yaml: String {
    let base = BuiltIn.allCases.first { $0.theme == self } ?? .default
    let schema = Schema.theme(extending: base)
    return schema.keys.compactMap { key in
      guard let value = key.write(self) else { return nil }
      let words = key.summary.prefix(1).uppercased() + key.summary.dropFirst()
      let comment = words.wrapped(indentation: 0).split(separator: "\n").map { "# \($0)" }
      let lines = comment + PlainValue.Entry(key.name, value).yamlLines
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The theme as a file that reads back the same, without words: a line for one that is built in.
  package var shortYAML: String {
    if let builtIn = BuiltIn.allCases.first(where: { $0.theme == self }) {
      return "extends: \(builtIn.rawValue)\n"
    }
    let schema = Schema.theme(extending: .default)
    return schema.keys.compactMap { key in
      key.write(self).map {
        PlainValue.Entry(key.name, $0).yamlLines.joined(separator: "\n") + "\n"
      }
    }.joined()
  }

  /// Every key of the theme.
  package var plainValue: PlainValue { Schema.theme(extending: .default).write(self) }

  static let builtInForm = ValueForm<BuiltIn>.name("theme", "themes")
}
