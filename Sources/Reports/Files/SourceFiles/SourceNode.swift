/// A value in a YAML or JSON text, and where it stands.
package struct SourceNode: Sendable, Hashable {
  /// The value.
  package var content: Content
  /// Where it begins.
  package var position: SourcePosition

  /// A value and where it begins.
  package init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// What a value may be.
  package enum Content: Sendable, Hashable {
    /// A word, a number, …; `isQuoted` where it can only be text.
    case scalar(String, isQuoted: Bool)
    /// Values in order.
    case sequence([SourceNode])
    /// Keys and their values in order; no key comes twice.
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable, Hashable {
    /// The key.
    package var key: String
    /// Where the key begins.
    package var position: SourcePosition
    /// What it stands for.
    package var value: SourceNode
  }

  /// The keys and values of a mapping; empty for anything else.
  package var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The value of a key of a mapping.
  package subscript(key: String) -> SourceNode? { entries.first { $0.key == key }?.value }
}

extension SourceNode {
  /// Whether nothing was written: `key:`, `null` or `~`.
  package var isNothing: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What a message calls this value: `'ten'`, `a list`, …
  package var summary: String {
    switch content {
    case _ where isNothing: "nothing"
    case .scalar(let text, isQuoted: true): "the text \"\(text.prefix(40))\""
    case .scalar(let text, isQuoted: false): "'\(text.prefix(40))'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Where the value of a key path such as `model.layers[1].units` begins: that of the deepest key that is there.
  package func position(of keyPath: String) -> SourcePosition {
    var node = self
    for step in keyPath.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
      let next: SourceNode? =
        switch node.content {
        case .mapping: node[String(step)]
        case .sequence(let items):
          Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
        case .scalar: nil
        }
      guard let next else { break }
      node = next
    }
    return node.position
  }
}
