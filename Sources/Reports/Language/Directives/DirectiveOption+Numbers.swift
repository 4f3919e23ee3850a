internal import Markdown

extension DirectiveOption where Value == Int {
  /// A whole number within bounds.
  static func integer(
    _ key: String, _ bounds: ClosedRange<Int>, _ summary: String
  ) -> Self {
    DirectiveOption(key, "N", summary) { text throws(TextProblem) in
      guard let value = Int(text), bounds.contains(value) else {
        throw TextProblem(
          at: 0, "'\(text.prefix(60))' is no \(key)",
          advice: "give a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
      }
      return value
    }
  }
}

extension DirectiveOption where Value == UInt32 {
  /// A seed.
  static func seed(_ key: String, _ summary: String) -> Self {
    DirectiveOption(key, "SEED", summary) { text throws(TextProblem) in
      guard let value = UInt32(text) else {
        throw TextProblem(
          at: 0, "'\(text.prefix(60))' is no seed",
          advice: "give a whole number from 0 to \(UInt32.max)")
      }
      return value
    }
  }
}

extension DirectiveOption where Value == Double {
  /// A number within bounds, the upper one left out.
  static func number(_ key: String, _ bounds: Range<Double>, _ summary: String) -> Self {
    DirectiveOption(key, "NUMBER", summary) { text throws(TextProblem) in
      guard let value = Double(text), bounds.contains(value) else {
        throw TextProblem(
          at: 0, "'\(text.prefix(60))' is no \(key)",
          advice:
            "give a number from \(bounds.lowerBound.plainText) to below \(bounds.upperBound.plainText)"
        )
      }
      return value
    }
  }

  /// A positive number.
  static func positiveNumber(_ key: String, _ summary: String) -> Self {
    DirectiveOption(key, "NUMBER", summary) { text throws(TextProblem) in
      guard let value = Double(text), value.isFinite, value > 0 else {
        throw TextProblem(
          at: 0, "'\(text.prefix(60))' is no \(key)", advice: "give a number above 0")
      }
      return value
    }
  }
}

extension DirectiveOption where Value == [Double] {
  /// Numbers between spaces, each once.
  static func numbers(_ key: String, _ summary: String) -> Self {
    DirectiveOption(key, "NUMBER ...", summary) { text throws(TextProblem) in
      try readNumbers(text)
    }
  }

  private static func readNumbers(_ text: String) throws(TextProblem) -> [Double] {
    var values: [Double] = []
    for word in DirectiveReader.Word.words(of: text, startingAt: .start) {
      let offset = word.position.column - 1
      guard let value = Double(word.text), value.isFinite else {
        throw TextProblem(
          at: offset, "'\(word.text.prefix(60))' is no number",
          advice: "give numbers with spaces between them, as in 0 0.5 1")
      }
      guard !values.contains(value) else {
        throw TextProblem(at: offset, "\(word.text) is given twice", advice: "keep one of them")
      }
      values.append(value)
    }
    return values
  }
}

extension DirectiveOption where Value == ClosedRange<Double> {
  /// `:xlim:` and the like: the two ends of an axis.
  static func limits(_ key: String, _ summary: String) -> Self {
    DirectiveOption(key, "LOW HIGH", summary) { text throws(TextProblem) in
      let values = text.split(whereSeparator: \.isWhitespace).map { Double(String($0)) }
      guard values.count == 2, let low = values[0], let high = values[1], low.isFinite,
        high.isFinite, low < high
      else {
        throw TextProblem(
          at: 0, "'\(text.prefix(60))' is no \(key)",
          advice: "give two numbers, the lower one first")
      }
      return low...high
    }
  }
}

extension DirectiveOption where Value == Bool {
  /// `yes` or `no`.
  static func flag(_ key: String, _ summary: String) -> Self {
    DirectiveOption(key, "yes|no", summary) { text throws(TextProblem) in
      switch text {
      case "yes", "true": return true
      case "no", "false": return false
      default:
        throw TextProblem(
          at: 0, "'\(text.prefix(60))' is neither yes nor no", advice: "write yes, or no")
      }
    }
  }
}
