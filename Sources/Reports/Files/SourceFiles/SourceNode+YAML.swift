internal import Yams

extension SourceNode {
  /// The value that a YAML or JSON text holds; `nil` for one with nothing but blank lines and comments.
  ///
  /// Aliases are replaced by what they stand for. Texts that would take very long to read are refused: over a
  /// megabyte, nested more than 64 deep, with more than 32 aliases or more than 100,000 values.
  ///
  /// - Throws: The first error of syntax, at its place.
  package static func parse(yaml source: SourceText) throws(Diagnostics) -> SourceNode? {
    try YAMLLimits.check(source)
    do {
      let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      var converter = Converter(source: source)
      let node = try converter.convert(root, depth: 1)
      return node.isNothing ? nil : node
    } catch let error as Diagnostic {
      throw Diagnostics(error)
    } catch let error as YamlError {
      throw Diagnostics(source.diagnostic(for: error))
    } catch {
      throw Diagnostics(
        Diagnostic(at: source.start, message: "this cannot be read as YAML: \(error)"))
    }
  }
}

/// Turns Yams's nodes into ours, whose positions are those of the file.
private struct Converter {
  let source: SourceText
  var count = 0

  mutating func convert(_ node: Node, depth: Int) throws(Diagnostic) -> SourceNode {
    let position = source.position(of: node.mark)
    count += 1
    guard depth <= YAMLLimits.depth else { throw .nestedTooDeep(at: position) }
    guard count <= YAMLLimits.values else { throw .tooManyValues(at: position) }
    switch node {
    case .scalar(let scalar):
      let isQuoted =
        switch scalar.style {
        case .plain, .any: false
        case .singleQuoted, .doubleQuoted, .literal, .folded: true
        }
      return SourceNode(.scalar(scalar.string, isQuoted: isQuoted), at: position)
    case .sequence(let sequence):
      var items: [SourceNode] = []
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return SourceNode(.sequence(items), at: position)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let keyPosition = source.position(of: key.mark)
        guard case .scalar(let name) = key else { throw .keyIsNotAName(at: keyPosition) }
        entries.append(
          Entry(
            key: name.string, position: keyPosition, value: try convert(value, depth: depth + 1)))
      }
      return SourceNode(.mapping(entries), at: position)
    case .alias:
      // Yams resolves aliases while it parses.
      throw Diagnostic(at: position, message: "this alias stands for nothing")
    }
  }

  typealias Entry = SourceNode.Entry
}

extension SourceText {
  /// The place in the file of a mark of Yams.
  fileprivate func position(of mark: Mark?) -> SourcePosition {
    guard let mark else { return start }
    return position(line: mark.line, column: mark.column)
  }
}

extension Diagnostic {
  fileprivate static func keyIsNotAName(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      at: position, message: "a key must be a name, not a list or a mapping",
      advice: "write 'name: value'")
  }

  fileprivate static func tooManyValues(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      at: position, message: "there are more than \(YAMLLimits.values) values",
      advice: "leave out what an experiment does not need")
  }

  /// A value inside a value inside a value …
  static func nestedTooDeep(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      at: position, message: "values are nested more than \(YAMLLimits.depth) deep",
      advice: "check the brackets and the indentation")
  }
}
