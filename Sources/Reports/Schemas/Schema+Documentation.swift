extension Schema {
  /// The keys with what they mean, what they must be and their defaults: two lines a key, for a terminal.
  package var documentation: String {
    keys.map { key in
      var facts = [key.expected]
      if key.isRequired {
        facts.append("required")
      } else if let value = key.write(start), value != .null, value != .list([]) {
        facts.append("default \(value.yaml)")
      }
      return "  \(key.name): \(key.summary)\n      \(facts.joined(separator: "; "))"
    }.joined(separator: "\n")
  }
}
