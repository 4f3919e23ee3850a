/// How a kind of value is written in a file: read, checked, written and described from one declaration.
package struct ValueForm<Value: Sendable>: Sendable {
  /// What a value must be, as the object of "give": `a whole number of at least 1`.
  package let expected: String
  /// Reads a value; `nil` where it is wrong, which is noted then. `key` is what messages call it.
  package let read: @Sendable (_ node: SourceNode, _ key: String, inout Problems) -> Value?
  /// The value as it is written.
  package let write: @Sendable (Value) -> PlainValue

  package init(
    expected: String,
    read: @escaping @Sendable (_ node: SourceNode, _ key: String, inout Problems) -> Value?,
    write: @escaping @Sendable (Value) -> PlainValue
  ) {
    self.expected = expected
    self.read = read
    self.write = write
  }

  /// A form whose values are all read from single words by one function.
  package init(
    expected: String, parse: @escaping @Sendable (_ text: String, _ isQuoted: Bool) -> Value?,
    write: @escaping @Sendable (Value) -> PlainValue
  ) {
    self.init(
      expected: expected,
      read: { node, key, problems in
        if case .scalar(let text, let isQuoted) = node.content, !node.isNothing,
          let value = parse(text, isQuoted)
        {
          return value
        }
        problems.add(wrong: node, key: key, expected: expected)
        return nil
      }, write: write)
  }
}

extension Problems {
  /// Notes that the value of a key is not what it must be.
  package mutating func add(wrong node: SourceNode, key: String, expected: String) {
    if node.isNothing {
      add(at: node, "'\(key)' has no value", advice: "give \(expected)")
    } else {
      add(at: node, "'\(key)' cannot be \(node.summary)", advice: "give \(expected)")
    }
  }
}
