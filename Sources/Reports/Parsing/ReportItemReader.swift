internal import Markdown
internal import Training

/// Reads the directives that show something: figures, tables, listings and claims.
///
/// A directive whose names were declared but could not be read is left out without a word: what is wrong was said at
/// the declaration. Its label counts, so that references to it are not called wrong too.
struct ReportItemReader {
  let file: String
  var declared: DeclaredNames
  private let scope: ValueScope
  private(set) var items: [ReportItem] = []
  var labels = ReportLabels()
  var diagnostics: [Diagnostic] = []
  /// What captions and claims hold.
  private(set) var captions: [DocumentContents] = []

  /// The claims among the items.
  var claims: [ReportClaim] {
    items.compactMap { if case .claim(let claim) = $0.content { claim } else { nil } }
  }

  /// Directives that may show what is declared.
  init(file: String, declared: DeclaredNames) {
    self.file = file
    self.declared = declared
    scope = declared.scope
  }

  mutating func read(_ directives: [Directive]) {
    for directive in directives {
      let content: ReportItem.Content? =
        switch directive.name {
        case ReportDirectives.curves.name: readCurves(directive)
        case ReportDirectives.scatter.name: readScatter(directive)
        case ReportDirectives.boundary.name: readBoundary(directive)
        case ReportDirectives.shape.name: readShape(directive)
        case ReportDirectives.confusion.name: readConfusion(directive)
        case ReportDirectives.seeds.name: readSeeds(directive)
        case ReportDirectives.surface.name: readSurface(directive)
        case ReportDirectives.results.name: readResults(directive)
        case ReportDirectives.listing.name: readListing(directive)
        case ReportDirectives.claim.name: readClaim(directive)
        default: nil
        }
      guard let content else { continue }
      items.append(ReportItem(position: directive.namePosition, content: content))
    }
  }
}

// MARK: Tables and listings

extension ReportItemReader {
  private mutating func readResults(_ directive: Directive) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: ReportDirectives.results, in: file)
    defer { diagnostics += reader.problems }
    let words = reader.words()
    let names = check(words, are: .experiment, &reader)
    let label = readLabel(&reader, named: words.first, suffix: "results")
    let format = reader.read(ReportDirectives.numberFormat)
    if format?.style == .integer {
      reader.note(
        at: reader.position(of: ReportDirectives.numberFormat.key),
        "results need not be whole numbers, as the format d demands", advice: "use .0f")
    }
    let values = reader.read(ReportDirectives.values)
    let caption = readCaption(&reader)
    guard let label else { return nil }
    let number = labels.addTable(label.text, at: reader.place(label.position))
    guard let names else { return nil }
    let experiments = names.compactMap { declared.experiments[$0]?.experiment }
    guard experiments.count == names.count else { return nil }
    var columns = ReportTable.Column.standard(for: experiments)
    if let values {
      guard let chosen = readColumns(values, of: experiments, &reader) else { return nil }
      columns = chosen
    }
    return .table(
      ReportTable(
        label: label.text, number: number, caption: caption, experiments: names, columns: columns,
        format: format ?? .standard))
  }

  private func readColumns(
    _ text: String, of experiments: [Experiment], _ reader: inout DirectiveReader
  ) -> [ReportTable.Column]? {
    let position = reader.position(of: ReportDirectives.values.key)
    let recorded = experiments.flatMap {
      [$0.loss.metric?.name].compactMap(\.self) + $0.seriesNames
    }
    let known = ResultQuantity.Part.allCases.flatMap { part in
      recorded.map { "\(part.rawValue).\($0)" }
    }
    let words = DirectiveReader.Word.words(of: text, startingAt: position)
    let columns = words.compactMap { word -> ReportTable.Column? in
      let pieces = word.text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      if known.contains(word.text), let part = ResultQuantity.Part(rawValue: String(pieces[0])) {
        return ReportTable.Column(part: part, name: String(pieces[1]))
      }
      reader.note(
        at: word.position, "no experiment of this table records '\(word.text.prefix(60))'",
        advice: adviceOnNames(near: word.text, among: known, called: "recorded values"))
      return nil
    }
    return columns.count == words.count ? columns : nil
  }

  private mutating func readListing(_ directive: Directive) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: ReportDirectives.listing, in: file)
    defer { diagnostics += reader.problems }
    let word = reader.word()
    let names = check(word.map { [$0] } ?? [], are: .any, &reader)
    let label = readLabel(&reader, named: word, suffix: "listing")
    let format = reader.read(ReportDirectives.listingFormat) ?? .both
    guard let label else { return nil }
    let title = word.map { declared.title(of: $0.text) } ?? ""
    labels.add(label.text, as: .listing(title), at: reader.place(label.position))
    guard let name = names?.first, !declared.isBroken(name) else { return nil }
    if format == .keras, declared.experiments[name] == nil {
      reader.note(
        at: reader.position(of: ReportDirectives.listingFormat.key),
        "a data set has no Keras program", advice: "write :format: yaml")
      return nil
    }
    return .listing(ReportListing(label: label.text, name: name, format: format))
  }
}

extension ReportTable.Column {
  /// Train and test of every metric, or of the loss for experiments without one.
  ///
  /// A loss that is a metric, such as the mean squared error, goes by the metric's name.
  static func standard(for experiments: [Experiment]) -> [Self] {
    var names: [String] = []
    for experiment in experiments {
      let own =
        experiment.recordedMetrics.isEmpty
        ? [experiment.loss.metric?.name ?? "loss"] : experiment.recordedMetrics.map(\.name)
      names += own.filter { !names.contains($0) }
    }
    return names.flatMap { name in
      ResultQuantity.Part.allCases.map { ReportTable.Column(part: $0, name: name) }
    }
  }
}

// MARK: Claims

extension ReportItemReader {
  private mutating func readClaim(_ directive: Directive) -> ReportItem.Content? {
    var reader = DirectiveReader(directive, as: ReportDirectives.claim, in: file)
    defer { diagnostics += reader.problems }
    let label = reader.read(ReportDirectives.label)
    if let label {
      let position = reader.position(of: ReportDirectives.label.key)
      labels.add(label, as: .claim, at: reader.place(position))
    }
    let body = readParagraphs(&reader, of: "a claim")
    let claim = reader.readClaim(in: scope, declared)
    ConditionParser.names(in: directive.argument).forEach { declared.use($0) }
    guard var claim else { return nil }
    (claim.label, claim.body) = (label, body)
    return .claim(claim)
  }
}

// MARK: What directives have in common

extension ReportItemReader {
  /// The declared names among words; `nil` where one is not declared, which is noted. They count as used.
  mutating func check(
    _ words: [DirectiveReader.Word], are kind: DeclarationKind, _ reader: inout DirectiveReader
  ) -> [String]? {
    var isGood = !words.isEmpty
    var seen: Set<String> = []
    for word in words {
      declared.use(word.text)
      if let problem = declared.problem(with: word.text, wanted: kind) {
        isGood = false
        reader.note(at: word.position, problem.message, advice: problem.advice)
      } else if !seen.insert(word.text).inserted {
        isGood = false
        reader.note(
          at: word.position, "'\(word.text)' is named twice", advice: "name each experiment once")
      }
    }
    return isGood ? words.map(\.text) : nil
  }

  func readLabel(
    _ reader: inout DirectiveReader, named word: DirectiveReader.Word?, suffix: String
  ) -> DirectiveReader.Word? {
    if let label = reader.read(ReportDirectives.label) {
      return DirectiveReader.Word(
        text: label, position: reader.position(of: ReportDirectives.label.key))
    }
    return word.map { DirectiveReader.Word(text: "\($0.text)-\(suffix)", position: $0.position) }
  }

  /// The body as the paragraphs of a caption.
  mutating func readCaption(_ reader: inout DirectiveReader) -> [Block] {
    readParagraphs(&reader, of: "a caption")
  }

  /// The body as paragraphs of text.
  private mutating func readParagraphs(
    _ reader: inout DirectiveReader, of what: String
  ) -> [Block] {
    let directive = reader.directive
    let document = MarkdownDocument(
      parsing: directive.body, startingAt: directive.bodyPosition)
    for problem in document.problems + NoExtensions.problems(of: document.blocks) {
      reader.note(at: problem.position, problem.message, advice: problem.advice)
    }
    for block in document.blocks {
      if case .paragraph = block.kind { continue }
      reader.note(
        at: block.position, "\(what) is made of paragraphs",
        advice: "move this below the directive")
    }
    captions.append(DocumentContents(of: document.blocks))
    return document.blocks
  }
}
