extension Schema {
  /// The keys with what they mean, what they must be and their defaults, for a terminal of 80 columns.
  package var documentation: String {
    keys.map { key in
      var facts = [key.expected]
      if key.isRequired {
        facts.append("required")
      } else if let value = key.write(start), value != .null, value != .list([]) {
        facts.append("default \(value.yaml)")
      }
      return "  \(key.name)\n"
        + "\(key.summary): \(facts.joined(separator: "; "))".wrapped(indentation: 6)
    }.joined(separator: "\n")
  }

  /// The same under a line that says what the keys are of.
  package var titledDocumentation: String { "Keys of the \(noun):\n\n\(documentation)" }
}
