extension Condition {
  /// Reads the condition of a claim.
  ///
  ///     condition   = conjunction { "or" conjunction }
  ///     conjunction = negation { "and" negation }
  ///     negation    = "not" negation | "(" condition ")" | comparison
  ///     comparison  = expression sign expression { sign expression } [ "within" number ] [ seeds ]
  ///                 | path ( "better than" | "worse than" | "no different from" ) path
  ///     seeds       = "in" ( [ "at least" ] number "of" number | "all" [ number ] ) "seeds"
  ///
  /// with the expressions and paths of the value language, in which an experiment's name alone is a value too.
  ///
  /// - Throws: The first fault, of the language, of what the names mean or of a condition that no result can change.
  package init(parsing text: String, in scope: ValueScope) throws(TextProblem) {
    var parser = try ConditionParser(text, scope)
    self = try parser.condition()
    try parser.expectEnd()
    try Falsifiability(of: scope).check(self)
  }
}

/// Reads conditions; expressions in them are read by the parser of values.
struct ConditionParser {
  let resolver: ConditionResolver
  var values: ValueParser
  private let scalars: [Unicode.Scalar]
  private var depth = 0

  init(_ text: String, _ scope: ValueScope) throws(TextProblem) {
    let tokens = try ValueToken.tokens(of: text)
    scalars = Array(text.unicodeScalars)
    values = ValueParser(tokens: tokens)
    if tokens.count == 1 {
      throw TextProblem(
        at: 0, "the claim has no condition",
        advice: "write what has to be true, as in name.test.loss < 0.1")
    }
    resolver = ConditionResolver(scope: scope.implying(oneOf: tokens))
  }

  /// The names in a condition, whether or not they mean anything.
  static func names(in text: String) -> [String] {
    let tokens = (try? ValueToken.tokens(of: text)) ?? []
    return tokens.compactMap { if case .name(let name) = $0.kind { name } else { nil } }
  }

  mutating func condition() throws(TextProblem) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ValueParser.maximumDepth else { throw values.tooDeep }
    var left = try conjunction()
    var count = 1
    while takeWord("or") {
      try values.checkLength(count)
      count += 1
      left = .or(left, try conjunction())
    }
    return left
  }

  private mutating func conjunction() throws(TextProblem) -> Condition {
    var left = try negation()
    var count = 1
    while takeWord("and") {
      try values.checkLength(count)
      count += 1
      left = .and(left, try negation())
    }
    return left
  }

  private mutating func negation() throws(TextProblem) -> Condition {
    if takeWord("not") {
      depth += 1
      defer { depth -= 1 }
      guard depth <= ValueParser.maximumDepth else { throw values.tooDeep }
      return .not(try negation())
    }
    guard values.token.kind == .open, holdsCondition else { return try comparison() }
    let open = values.token
    values.advance()
    let inner = try condition()
    guard values.take(.close) else {
      if values.token.kind != .end { throw unexpected }
      throw TextProblem(
        at: open.offset, "the parenthesis is not closed", advice: "add a closing parenthesis")
    }
    return inner
  }

  /// Whether the parenthesis that opens here holds a condition, and not a part of an expression: something in it is
  /// compared.
  private var holdsCondition: Bool {
    var level = 0
    for token in values.tokens[values.index...] {
      switch token.kind {
      case .open: level += 1
      case .close:
        level -= 1
        if level == 0 { return false }
      case .comparison: return true
      case .name(let name) where Self.wordsOfVerdicts.contains(name): return true
      default: break
      }
    }
    return false
  }

  private static let wordsOfVerdicts = Set(
    PairedVerdict.Word.allCases.flatMap { $0.rawValue.split(separator: " ").map(String.init) })

  func expectEnd() throws(TextProblem) {
    if values.token.kind != .end { throw unexpected }
  }

  // MARK: Words and places

  /// Takes a word of the language; a name that goes on with a dot is none.
  mutating func takeWord(_ word: String) -> Bool {
    guard isWord(word, at: values.index) else { return false }
    values.advance()
    return true
  }

  /// Takes several words, or none of them.
  mutating func takeWords(_ words: String) -> Bool {
    let words = words.split(separator: " ").map(String.init)
    guard words.indices.allSatisfy({ isWord(words[$0], at: values.index + $0) }) else {
      return false
    }
    for _ in words { values.advance() }
    return true
  }

  private func isWord(_ word: String, at index: Int) -> Bool {
    guard index + 1 < values.tokens.count, values.tokens[index].kind == .name(word) else {
      return false
    }
    return values.tokens[index + 1].kind != .dot
  }

  /// The text from a place to where the parser is, as it was written.
  func written(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<values.token.offset])).trimmed
  }

  var unexpected: TextProblem {
    TextProblem(
      at: values.token.offset, "the condition does not go on like this",
      advice: "join comparisons with 'and' and 'or', and put spaces around a minus")
  }
}

extension ValueScope {
  /// The scope in which `epochs_to(0.1)` alone is about the only experiment that some words name, or else the only one
  /// there is.
  fileprivate func implying(oneOf tokens: [ValueToken]) -> ValueScope {
    let named = Set(
      tokens.compactMap { token -> String? in
        guard case .name(let name) = token.kind, experiments[name] != nil else { return nil }
        return name
      })
    var scope = self
    if let only = named.first { scope.implied = named.count == 1 ? only : nil }
    return scope
  }
}
