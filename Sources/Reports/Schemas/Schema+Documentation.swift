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
      let lines = wrapped("\(key.summary): \(facts.joined(separator: "; "))", to: 70)
      return (["  \(key.name)"] + lines.map { "      " + $0 }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The same under a line that says what the keys are of.
  package var titledDocumentation: String { "Keys of the \(noun):\n\n\(documentation)" }
}

/// The words of a text on lines of at most so many characters, but for longer words.
private func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
