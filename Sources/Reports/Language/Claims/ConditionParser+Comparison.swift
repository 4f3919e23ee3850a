extension ConditionParser {
  /// An expression as it was written, before its names mean something.
  struct WrittenOperand {
    var expression: ValueExpression<ValuePath>
    var text: String
    var offset: Int
  }

  mutating func comparison() throws(TextProblem) -> Condition {
    let first = try operand()
    if let word = takeVerdict() {
      let second = try operand()
      return .verdict(
        try resolver.verdict(
          first, word, second, at: first.offset, text: written(from: first.offset)))
    }
    var operands = [first]
    var signs: [ComparisonSign] = []
    while case .comparison(let sign) = values.token.kind {
      try checkChain(signs, sign)
      try values.checkLength(signs.count + 1)
      values.advance()
      signs.append(sign)
      operands.append(try operand())
    }
    guard !signs.isEmpty else { throw missingSign }
    var comparison = Comparison(
      operands: [], signs: signs, offset: first.offset, text: written(from: first.offset))
    if let place = takePlace(of: "within") {
      comparison.tolerance = try tolerance(of: signs, after: place)
      comparison.text = written(from: first.offset)
    }
    let paths = operands
    if let place = takePlace(of: "in") {
      let count = try seedCount(after: place)
      comparison.text = written(from: first.offset)
      return .comparison(try resolver.comparison(comparison, of: paths, count, at: place))
    }
    return .comparison(try resolver.comparison(comparison, of: paths))
  }

  private mutating func operand() throws(TextProblem) -> WrittenOperand {
    let start = values.token.offset
    let expression = try values.expression()
    return WrittenOperand(expression: expression, text: written(from: start), offset: start)
  }

  private mutating func takeVerdict() -> PairedVerdict.Word? {
    for word in PairedVerdict.Word.allCases where takeWords(word.rawValue) { return word }
    return nil
  }

  /// Where a word stood that was taken.
  private mutating func takePlace(of word: String) -> Int? {
    let offset = values.token.offset
    return takeWord(word) ? offset : nil
  }

  private var missingSign: TextProblem {
    let words = PairedVerdict.Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return TextProblem(
      at: values.token.offset,
      values.token.kind == .end
        ? "a value alone is neither true nor false" : "a comparison is expected here",
      advice: "compare it with something by <, <=, >, >=, == or !=, or by \(words)")
  }

  /// A chain goes one way, as in `0.8 < a <= 0.9`.
  private func checkChain(
    _ signs: [ComparisonSign], _ sign: ComparisonSign
  ) throws(TextProblem) {
    guard let last = signs.last else { return }
    guard !last.isOfEquality, !sign.isOfEquality, last.isUpward == sign.isUpward else {
      throw TextProblem(
        at: values.token.offset, "a chain of comparisons goes one way",
        advice: "write two comparisons with 'and' between them")
    }
  }

  private mutating func tolerance(
    of signs: [ComparisonSign], after place: Int
  ) throws(TextProblem) -> Double {
    guard signs.allSatisfy(\.isOfEquality) else {
      throw TextProblem(
        at: place, "'within' goes with == and != only",
        advice: "leave it out, or add the margin to one side")
    }
    guard case .number(let value, _) = values.token.kind, value > 0 else {
      throw TextProblem(
        at: values.token.offset, "a number above 0 is missing after 'within'",
        advice: "write by how much the values may differ, as in within 0.01")
    }
    values.advance()
    return value
  }

  /// How many of how many seeds: `9 of 10`; no numbers where all are meant.
  struct WrittenCount {
    var least: Int?
    var all: Int?
  }

  private mutating func seedCount(after place: Int) throws(TextProblem) -> WrittenCount {
    var count = WrittenCount()
    if takeWord("all") {
      count.all = takeNumber()
      count.least = count.all
    } else {
      _ = takeWords("at least")
      count.least = takeNumber()
      guard count.least != nil, takeWord("of") else { throw misshapenCount(at: place) }
      count.all = takeNumber()
      guard count.all != nil else { throw misshapenCount(at: place) }
    }
    guard takeWord("seeds") || takeWord("seed") else { throw misshapenCount(at: place) }
    return count
  }

  private mutating func takeNumber() -> Int? {
    guard case .number(let value, isInteger: true) = values.token.kind,
      let number = Int(exactly: value)
    else { return nil }
    values.advance()
    return number
  }

  private func misshapenCount(at place: Int) -> TextProblem {
    TextProblem(
      at: place, "with how many seeds it has to hold is not clear",
      advice: "write it as in: in 9 of 10 seeds, or: in all seeds")
  }
}
