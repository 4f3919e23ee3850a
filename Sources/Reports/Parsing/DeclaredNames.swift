internal import Markdown

/// What the blocks of a report declare, and which of it is used.
struct DeclaredNames {
  private(set) var declarations: [ReportDeclaration] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var files = Declarations()
  /// Every name that a block declares, well or badly.
  private var names: [String: (kind: DeclarationKind, position: SourcePosition)] = [:]
  /// Names that stand for both a data set and an experiment.
  private var ambiguous: Set<String> = []
  private var titles: [String: String] = [:]
  private var used: Set<String> = []

  /// What expressions may name.
  var scope: ValueScope {
    ValueScope(
      datasets: files.datasets.mapValues(\.specification),
      experiments: files.experiments.mapValues(\.experiment))
  }

  /// The experiments that could be read, by name.
  var experiments: [String: ExperimentFile] { files.experiments }

  /// Whether a name was declared but could not be read, so that nothing more needs to be said about it.
  func isBroken(_ name: String) -> Bool {
    ambiguous.contains(name)
      || names[name] != nil && files.datasets[name] == nil && files.experiments[name] == nil
  }

  /// The names that may stand where a kind is wanted, in the order of the alphabet.
  func names(of kind: DeclarationKind) -> [String] {
    names.filter { kind == .any || $0.value.kind == kind }.keys.sorted()
  }

  /// Whether a name stands for something of a kind.
  func contains(_ name: String, of kind: DeclarationKind) -> Bool {
    guard let found = names[name] else { return false }
    return kind == .any || found.kind == kind
  }

  /// What is wrong with a word where a declared name of a kind is wanted; `nil` where nothing is.
  func problem(with word: String, wanted kind: DeclarationKind) -> TextProblem? {
    guard !contains(word, of: kind), !ambiguous.contains(word) else { return nil }
    let advice = adviceOnNames(near: word, among: names(of: kind), called: kind.plural)
    if let other = names[word] {
      return TextProblem(
        at: 0,
        "'\(word)' is \(other.kind.article) \(other.kind.noun), not \(kind.article) \(kind.noun)",
        advice: advice)
    }
    return TextProblem(at: 0, "unknown \(kind.noun) '\(word.prefix(60))'", advice: advice)
  }

  /// What readers call something declared.
  func title(of name: String) -> String { titles[name] ?? name }
}

// MARK: Reading

extension DeclaredNames {
  /// Reads the data sets, wherever in the report they stand.
  mutating func readDatasets(_ directives: [Directive], in file: String) {
    for directive in directives where directive.name == ReportDirectives.dataset.name {
      let reader = DirectiveReader(directive, as: ReportDirectives.dataset, in: file)
      guard let block = readBlock(reader, declaring: .dataset) else { continue }
      do {
        let dataset = try DatasetFile(readingBlock: block.source)
        files.datasets[block.name] = dataset
        declarations.append(
          .dataset(DatasetDeclaration(name: block.name, title: block.title, file: dataset)))
      } catch {
        diagnostics += error.all
      }
    }
  }

  /// Reads the experiments; one may extend those that stand above it.
  mutating func readExperiments(_ directives: [Directive], in file: String) {
    let experiments = directives.filter { $0.name == ReportDirectives.experiment.name }
    files.experimentsBelow = Set(experiments.map(\.argument))
    for directive in experiments {
      files.experimentsBelow.remove(directive.argument)
      let reader = DirectiveReader(directive, as: ReportDirectives.experiment, in: file)
      guard let block = readBlock(reader, declaring: .experiment) else { continue }
      do {
        guard try !restsOnBrokenNames(block) else { continue }
        let experiment = try ExperimentFile(
          reading: block.source, name: block.name, declared: files)
        files.experiments[block.name] = experiment
        declarations.append(
          .experiment(
            ExperimentDeclaration(title: block.title, file: experiment, position: block.position)))
      } catch {
        diagnostics += error.all
      }
    }
  }

  private struct NamedBlock {
    var name: String
    var title: String
    var position: SourcePosition
    var source: SourceText
  }

  /// Reads what all declarations have: a new name, a title, a body of YAML; `nil` where one is missing.
  private mutating func readBlock(
    _ reader: DirectiveReader, declaring kind: DeclarationKind
  ) -> NamedBlock? {
    var reader = reader
    let word = reader.word()
    let title = reader.read(ReportDirectives.title)
    defer { diagnostics += reader.problems }
    guard let word else { return nil }
    let position = reader.place(word.position)
    guard isIdentifier(word.text) else {
      reader.note(
        at: word.position, "'\(word.text.prefix(60))' cannot be a name",
        advice: "use \(identifierRule)")
      return nil
    }
    guard word.text.first?.isNumber != true || Double(word.text) == nil else {
      reader.note(
        at: word.position, "'\(word.text)' is a number, and no value could be called so",
        advice: "begin the name with a letter")
      return nil
    }
    if let other = names[word.text] {
      // Data sets are read first, wherever they stand; the reader meets what stands above first.
      let (first, second) =
        position < other.position
        ? ((kind, position), other.position) : ((other.kind, other.position), position)
      diagnostics.append(
        Diagnostic(
          at: second,
          message:
            "the name '\(word.text)' is taken by the \(first.0.noun) in line \(first.1.line)",
          advice: "choose another name"))
      if other.kind != kind { ambiguous.insert(word.text) }
      return nil
    }
    names[word.text] = (kind, position)
    titles[word.text] = title
    guard !reader.directive.body.isEmpty else { return nil }
    let source = SourceText(
      reader.directive.body, startingAt: reader.place(reader.directive.bodyPosition))
    return NamedBlock(
      name: word.text, title: title ?? word.text, position: position, source: source)
  }

  /// Whether an experiment needs what could not be read; what it needs counts as used.
  private mutating func restsOnBrokenNames(_ block: NamedBlock) throws(Diagnostics) -> Bool {
    let node = try SourceNode.parse(yaml: block.source)
    let needed = ["dataset", "extends"].compactMap { key -> String? in
      guard case .scalar(let name, _) = node?[key]?.content, name != block.name else { return nil }
      return name
    }
    needed.forEach { use($0) }
    return needed.contains(where: isBroken)
  }
}

// MARK: Uses

extension DeclaredNames {
  /// Notes that something is shown or built upon.
  mutating func use(_ name: String) { used.insert(name) }

  /// A warning for each declaration that nothing shows, no value and no claim either.
  func unusedWarnings(besides readers: [any ResultReader]) -> [Diagnostic] {
    let used = readers.reduce(into: used) { $0.formUnion($1.experiments.union($1.datasets)) }
    return names.filter { !used.contains($0.key) }.map { name, declared in
      Diagnostic(
        .warning, at: declared.position,
        message: "the \(declared.kind.noun) '\(name)' is not used",
        advice: "show it, or take it out")
    }
  }
}
