extension ValueExpression where Leaf == ValuePath {
  /// Reads an expression of the value language.
  ///
  ///     expression = term { ("+" | "-") term }
  ///     term       = factor { ("*" | "/") factor }
  ///     factor     = "-" factor | number | path | "(" expression ")"
  ///     path       = step { "." step }
  ///     step       = name [ "(" ( [ "-" ] number | path { "," path } ) ")" ]
  package init(parsing text: String) throws(TextProblem) {
    var parser = ValueParser(tokens: try ValueToken.tokens(of: text))
    self = try parser.expression()
    try parser.expectEnd()
  }
}

/// Reads expressions from the words of a text, of which they may be a part.
struct ValueParser {
  typealias Expression = ValueExpression<ValuePath>

  let tokens: [ValueToken]
  var index = 0
  var depth = 0

  /// Deeper nesting than anyone writes is refused, so that the recursion stays within the stack.
  static let maximumDepth = 100

  var token: ValueToken { tokens[index] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  mutating func take(_ kind: ValueToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func expression() throws(TextProblem) -> Expression {
    var left = try term()
    var count = 1
    while token.kind == .plus || token.kind == .minus {
      let sign: ArithmeticSign = token.kind == .plus ? .plus : .minus
      try checkLength(count)
      count += 1
      advance()
      left = .binary(left, sign, try term())
    }
    return left
  }

  private mutating func term() throws(TextProblem) -> Expression {
    var left = try factor()
    var count = 1
    while token.kind == .times || token.kind == .divide {
      let sign: ArithmeticSign = token.kind == .times ? .times : .divided
      try checkLength(count)
      count += 1
      advance()
      left = .binary(left, sign, try factor())
    }
    return left
  }

  private mutating func factor() throws(TextProblem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw tooDeep }
    switch token.kind {
    case .number(let value, let isInteger):
      advance()
      return .number(value, isInteger: isInteger)
    case .name:
      return .leaf(try path())
    case .minus:
      advance()
      return .negated(try factor())
    case .open:
      let open = token
      advance()
      let inner = try expression()
      guard take(.close) else {
        throw TextProblem(
          at: open.offset, "the parenthesis is not closed", advice: "add a closing parenthesis")
      }
      return inner
    case .end:
      throw TextProblem(
        at: token.offset, index == 0 ? "the expression is empty" : "the expression ends too early",
        advice: "write a value such as name.test.loss")
    case .dot, .comma, .plus, .times, .divide, .close, .comparison:
      throw unexpected
    }
  }

  private mutating func path() throws(TextProblem) -> ValuePath {
    var steps: [ValuePath.Step] = []
    repeat {
      guard case .name(let name) = token.kind else {
        throw TextProblem(
          at: token.offset, "a name is missing after the dot", advice: "write a name after the dot")
      }
      var step = ValuePath.Step(name: name, argument: nil, offset: token.offset)
      advance()
      if take(.open) { step.argument = try argument() }
      steps.append(step)
    } while take(.dot)
    return ValuePath(steps: steps)
  }

  /// What stands in parentheses, the first of which was taken.
  private mutating func argument() throws(TextProblem) -> ValuePath.Argument {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw tooDeep }
    if case .name = token.kind {
      var paths = [try path()]
      while take(.comma) {
        try checkLength(paths.count)
        guard case .name = token.kind else { throw missingArgument }
        paths.append(try path())
      }
      guard take(.close) else { throw unexpected }
      return .paths(paths)
    }
    let isNegative = take(.minus)
    guard case .number(let value, _) = token.kind else { throw missingArgument }
    advance()
    guard take(.close) else { throw unexpected }
    return .number(isNegative ? -value : value)
  }

  private var missingArgument: TextProblem {
    TextProblem(
      at: token.offset, "a number or a value is missing in the parentheses",
      advice: "write it as in epoch(20)")
  }

  func expectEnd() throws(TextProblem) {
    if token.kind != .end { throw unexpected }
  }

  func checkLength(_ count: Int) throws(TextProblem) {
    if count >= Self.maximumDepth { throw tooDeep }
  }

  var tooDeep: TextProblem {
    TextProblem(
      at: token.offset, "the expression is too long", advice: "use fewer operations in one value")
  }

  var unexpected: TextProblem {
    TextProblem(
      at: token.offset, "the expression does not go on like this",
      advice: "join values with + - * /, and put spaces around a minus")
  }
}
