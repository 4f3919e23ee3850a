internal import Markdown

/// Reads one directive by its specification and notes what is wrong with it.
struct DirectiveReader {
  let specification: DirectiveSpecification
  let directive: Directive
  let file: String
  private(set) var problems: [Diagnostic] = []

  /// Checks the shape: unknown and repeated options, a missing argument, a body that should not be there.
  init(_ directive: Directive, as specification: DirectiveSpecification, in file: String) {
    self.specification = specification
    self.directive = directive
    self.file = file
    checkOptions()
    checkBody()
  }

  /// Notes an error.
  mutating func note(
    at position: Markdown.SourcePosition, _ message: String, advice: String = ""
  ) {
    problems.append(Diagnostic(at: place(position), message: message, advice: advice))
  }

  /// A place in the report's file.
  func place(_ position: Markdown.SourcePosition) -> SourcePosition {
    SourcePosition(file: file, line: position.line, column: position.column)
  }

  private mutating func checkOptions() {
    var seen: Set<String> = []
    let known = specification.options.map(\.key)
    for option in directive.options {
      if !known.contains(option.key) {
        note(
          at: option.position,
          "unknown option '\(option.key.prefix(60))' of {\(specification.name)}",
          advice: adviceOnNames(near: option.key, among: known, called: "options"))
      } else if !seen.insert(option.key).inserted {
        note(
          at: option.position, "option '\(option.key)' is given twice", advice: "keep one of them")
      } else if option.value.isEmpty {
        note(
          at: option.valuePosition, "option '\(option.key)' has no value",
          advice: "write a value, or leave the option out")
      }
    }
  }

  private mutating func checkBody() {
    switch specification.body {
    case .caption: return
    case .yaml where directive.body.isEmpty:
      note(
        at: directive.bodyPosition, "{\(specification.name)} has no body",
        advice: "write what it declares as YAML")
    case .prose where directive.body.isEmpty:
      note(
        at: directive.bodyPosition, "{\(specification.name)} has no body",
        advice: "write the prose that has to be true, or use the role {\(specification.name)}`…`")
    case .blocks where directive.body.isEmpty:
      note(
        at: directive.bodyPosition, "{\(specification.name)} has no body",
        advice: "write what it holds between its fences")
    case .nothing where !directive.body.isEmpty:
      note(
        at: directive.bodyPosition, "{\(specification.name)} takes no body",
        advice: "move the text below the directive")
    case .yaml, .prose, .blocks, .tex, .nothing: return
    }
  }

  /// The value of an option; `nil` where it is left out or wrong, which is noted then.
  mutating func read<Value>(_ option: DirectiveOption<Value>) -> Value? {
    guard let given = directive.options.first(where: { $0.key == option.key }),
      !given.value.isEmpty
    else { return nil }
    do {
      return try option.read(given.value)
    } catch {
      problems.append(Diagnostic(error, in: place(given.valuePosition)))
      return nil
    }
  }

  /// The argument as the condition of a claim; `nil` where it is wrong, which is noted.
  mutating func readClaim(in scope: ValueScope, _ declared: DeclaredNames) -> ReportClaim? {
    do {
      return try ReportClaim(
        directive.argument, at: directive.argumentPosition, in: scope, declared)
    } catch {
      problems.append(Diagnostic(error, in: place(directive.argumentPosition)))
      return nil
    }
  }

  /// Where the value of an option stands; where the directive does, if it is left out.
  func position(of key: String) -> Markdown.SourcePosition {
    directive.options.first { $0.key == key }?.valuePosition ?? directive.namePosition
  }

  /// The words of the argument with their places; an empty argument is noted.
  mutating func words() -> [Word] {
    let words = Word.words(of: directive.argument, startingAt: directive.argumentPosition)
    if words.isEmpty {
      note(
        at: directive.argumentPosition, "{\(specification.name)} has no argument",
        advice: "write the name of \(argumentNoun) after the braces")
    }
    return words
  }

  /// The one word of the argument; more than one is noted.
  mutating func word() -> Word? {
    let words = words()
    guard words.count > 1 else { return words.first }
    note(
      at: words[1].position, "{\(specification.name)} takes one name", advice: "leave the rest out")
    return nil
  }

  private var argumentNoun: String {
    switch specification.argument {
    case .newName: "what it declares"
    case .name(let kind), .names(let kind): kind == .experiment ? "an experiment" : "a data set"
    case .losses: "a loss"
    case .condition: "a result"
    case .title, .nothing: "a title"
    }
  }

  /// A word of an argument or of an option's value.
  struct Word: Hashable {
    var text: String
    var position: Markdown.SourcePosition

    /// The words of a line, which are separated by white space.
    static func words(
      of line: String, startingAt start: Markdown.SourcePosition
    ) -> [Word] {
      var words: [Word] = []
      var column = start.column
      for piece in line.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
        if !piece.isEmpty {
          words.append(
            Word(text: String(piece), position: .init(line: start.line, column: column)))
        }
        column += piece.unicodeScalars.count + 1
      }
      return words
    }
  }
}

extension Markdown.SourcePosition {
  /// The place in a file.
  func inFile(_ file: String) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column)
  }
}
