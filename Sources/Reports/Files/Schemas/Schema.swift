/// The keys of a mapping and what is built from them.
package struct Schema<Record: Sendable>: Sendable {
  /// What the mapping describes: `layer`.
  package let noun: String
  /// What the mapping must be, as the object of "give": `a mapping such as {train: 500}`.
  package let expected: String
  /// The record before any key is read: it holds the defaults.
  package let start: Record
  /// The keys in the order in which they are written and documented.
  package let keys: [Key<Record>]

  /// Keys for a record.
  package init(
    _ noun: String, expected: String = "a mapping of keys to values", start: Record,
    keys: [Key<Record>]
  ) {
    self.noun = noun
    self.expected = expected
    self.start = start
    self.keys = keys
  }

  /// Reads a record from a mapping; `nil` where something is wrong, all of which is noted.
  package func read(_ node: SourceNode, _ problems: inout Problems) -> Record? {
    guard case .mapping(let entries) = node.content else {
      let problem = node.isNothing ? "is empty" : "cannot be \(node.summary)"
      problems.add(at: node, "the \(noun) \(problem)", advice: "give \(expected)")
      return nil
    }
    var record = start
    var isGood = true
    // A key that was misspelt is not missing too.
    var misspelt: Set<String> = []
    for entry in entries {
      if let key = keys.first(where: { $0.name == entry.key }) {
        isGood = key.read(entry.value, &record, &problems) && isGood
      } else {
        isGood = false
        if let meant = nearestName(to: entry.key, among: keys.map(\.name)) {
          misspelt.insert(meant)
        }
        problems.add(
          at: entry.position, "unknown key '\(entry.key.prefix(60))' of the \(noun)",
          advice: adviceOnNames(near: entry.key, among: keys.map(\.name), called: "keys"))
      }
    }
    for key in keys where key.isRequired && node[key.name] == nil {
      isGood = false
      if misspelt.contains(key.name) { continue }
      problems.add(
        at: node, "the \(noun) has no '\(key.name)'",
        advice: "add '\(key.name):' with \(key.expected)")
    }
    return isGood ? record : nil
  }

  /// The keys of a record that differ from their defaults or are always shown.
  package func write(_ record: Record) -> PlainValue {
    .mapping(
      keys.compactMap { key in
        guard let value = key.write(record) else { return nil }
        let isShown = key.isRequired || key.isAlwaysWritten || value != key.write(start)
        return isShown ? PlainValue.Entry(key.name, value) : nil
      })
  }

  /// The mapping as a value of another key.
  package var form: ValueForm<Record> {
    ValueForm(
      expected: expected, read: { node, _, problems in read(node, &problems) }, write: write)
  }
}
