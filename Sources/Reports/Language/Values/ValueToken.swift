/// A word of the value language.
struct ValueToken: Equatable {
  var kind: Kind
  /// How many Unicode scalars precede it.
  var offset: Int

  enum Kind: Equatable {
    case number(Double, isInteger: Bool)
    /// A step of a path: letters, digits, `_` and `-`.
    case name(String)
    case dot, comma, plus, minus, times, divide, open, close
    /// What compares two values, in conditions.
    case comparison(ComparisonSign)
    /// After the last word.
    case end
  }

  /// The words of an expression, the last of them ``Kind/end``.
  ///
  /// A run of letters, digits, `_` and `-` is one name, unless all of it reads as a number; so a minus between names
  /// needs spaces around it, as in CSS.
  static func tokens(of text: String) throws(TextProblem) -> [ValueToken] {
    var lexer = ValueLexer(text)
    var tokens: [ValueToken] = []
    repeat {
      tokens.append(try lexer.next(after: tokens.last?.kind))
    } while tokens.last?.kind != .end
    return tokens
  }
}

private struct ValueLexer {
  private let characters: [Character]
  /// How many Unicode scalars precede each character, and the end.
  private let offsets: [Int]
  private var index = 0

  init(_ text: String) {
    characters = Array(text)
    offsets = characters.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.unicodeScalars.count) }
  }

  mutating func next(after previous: ValueToken.Kind?) throws(TextProblem) -> ValueToken {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    let start = offsets[index]
    guard index < characters.count else { return ValueToken(kind: .end, offset: start) }
    if let sign = Self.signs[characters[index]] {
      index += 1
      return ValueToken(kind: sign, offset: start)
    }
    if let sign = try takeComparison(at: start) {
      return ValueToken(kind: .comparison(sign), offset: start)
    }
    guard Self.isNamePart(characters[index]) else {
      throw TextProblem(
        at: start, "'\(characters[index])' has no meaning here",
        advice: "use names, numbers, + - * / and parentheses")
    }
    let word = takeWord()
    if previous != .dot, let number = try takeNumber(from: word, at: start) { return number }
    return ValueToken(kind: .name(word), offset: start)
  }

  private static let signs: [Character: ValueToken.Kind] = [
    ".": .dot, "+": .plus, "-": .minus, "\u{2212}": .minus, "*": .times, "/": .divide,
    "(": .open, ")": .close, ",": .comma,
  ]

  /// Those of other languages, with what is meant.
  private static let otherSigns: [Character: String] = [
    "=": "==", "!": "not", "&": "and", "|": "or",
  ]

  /// Reads `<`, `<=`, `==` and the like; `nil` where something else stands.
  private mutating func takeComparison(at start: Int) throws(TextProblem) -> ComparisonSign? {
    for length in [2, 1] where index + length <= characters.count {
      let text = String(characters[index..<index + length])
      guard let sign = ComparisonSign(written: text) else { continue }
      index += length
      return sign
    }
    guard let meant = Self.otherSigns[characters[index]] else { return nil }
    throw TextProblem(
      at: start, "'\(characters[index])' has no meaning here", advice: "write \(meant)")
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "_-".contains(character))
  }

  private mutating func takeWord() -> String {
    let start = index
    while index < characters.count, Self.isNamePart(characters[index]) { index += 1 }
    return String(characters[start..<index])
  }

  /// Reads `12`, `0.25`, `1e-3` or `2.5e6`, where the word is the part before the point.
  private mutating func takeNumber(
    from word: String, at start: Int
  ) throws(TextProblem) -> ValueToken? {
    guard let first = word.first, first.isNumber else { return nil }
    var text = word
    var isInteger = word.allSatisfy(\.isNumber)
    if isInteger, index + 1 < characters.count, characters[index] == ".",
      characters[index + 1].isASCII, characters[index + 1].isNumber
    {
      index += 1
      text += "." + takeWord()
      isInteger = false
    }
    // Double reads hexadecimal numbers too.
    guard !text.contains(where: { "xX".contains($0) }), let number = Double(text), number.isFinite
    else {
      guard text == word else {
        throw TextProblem(
          at: start, "'\(text)' is not a number", advice: "put spaces around a minus")
      }
      return nil
    }
    return ValueToken(kind: .number(number, isInteger: isInteger), offset: start)
  }
}
