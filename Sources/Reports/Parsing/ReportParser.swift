internal import Markdown

extension Report {
  /// Reads a report and checks all that can be checked before anything is run.
  ///
  /// - Parameters:
  ///   - source: The file's text.
  ///   - name: What its page is called in the site.
  /// - Returns: The report, `nil` where an error was found, and all errors and warnings in the order of the file.
  package static func parse(
    _ source: SourceText, name: String
  ) -> (report: Report?, diagnostics: [Diagnostic]) {
    var parser = ReportParser(file: source.start.file)
    let report = parser.parse(source.text, name: name)
    let diagnostics = parser.diagnostics.inOrder
    return (diagnostics.contains { $0.severity == .error } ? nil : report, diagnostics)
  }
}

/// Reads a report in the order in which its parts depend on each other: declarations, what shows them, roles.
struct ReportParser {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func parse(_ text: String, name: String) -> Report {
    let parts = Markdown.FrontMatter(splitting: text)
    let metadata = readMetadata(parts)
    let document = MarkdownDocument(
      parsing: parts.body, startingAt: parts.bodyPosition,
      containers: Set(ReportDirectives.containers.map(\.name)))
    note(document.problems + NoExtensions.problems(of: document.blocks))
    let contents = DocumentContents(of: document.blocks)
    noteUnknownDirectives(contents.directives)
    diagnostics += ContainerChecks(of: document.blocks, in: file).problems
    var declared = DeclaredNames()
    declared.readDatasets(contents.directives, in: file)
    declared.readExperiments(contents.directives, in: file)
    var items = ReportItemReader(file: file, declared: declared)
    items.read(contents.directives)
    let labels = addSections(contents.headings, to: items.labels)
    var roles = ReportRoleReader(file: file, declared: items.declared)
    for contents in [contents] + items.captions {
      roles.read(contents.roles)
      roles.checkText(contents.texts)
      roles.checkLinks(contents.links, to: labels)
    }
    roles.checkReferences(to: labels)
    let claims = (items.claims + roles.claims).sorted { $0.position < $1.position }
    let images = ([contents] + items.captions).flatMap(\.images)
    diagnostics +=
      declared.diagnostics + items.diagnostics + labels.diagnostics + roles.diagnostics
    noteControlCharacters(parts)
    // While something is wrong, what seems unused may only be misspelt elsewhere.
    if diagnostics.isEmpty {
      diagnostics = items.declared.unusedWarnings(besides: Array(roles.values.values) + claims)
    }
    diagnostics += images.filter(\.alternative.isEmpty).map(noAlternative)
    return Report(
      name: name, file: file, source: text, metadata: metadata, document: document,
      declarations: declared.declarations, items: items.items, values: roles.values,
      references: roles.references, claims: claims, labels: labels.targets,
      images: images.compactMap { image in
        (try? ImagePath(parsing: image.source)).map {
          ReportImage(path: $0, position: image.position)
        }
      }, formulas: ([contents] + items.captions).flatMap(\.formulas))
  }

  private func noAlternative(_ image: DocumentContents.Image) -> Diagnostic {
    Diagnostic(
      .warning, at: place(image.position), message: "this image says nothing to who cannot see it",
      advice: "say in the brackets what it shows")
  }

  /// A place in the file.
  func place(_ position: Markdown.SourcePosition) -> SourcePosition {
    SourcePosition(file: file, line: position.line, column: position.column)
  }

  mutating func note(_ problems: [SyntaxProblem]) {
    diagnostics += problems.map {
      Diagnostic(at: place($0.position), message: $0.message, advice: $0.advice)
    }
  }

  /// Those in blocks of YAML were refused there.
  private mutating func noteControlCharacters(_ parts: Markdown.FrontMatter) {
    let body = SourceText(parts.body, startingAt: place(parts.bodyPosition))
    let known = Set(diagnostics.map(\.line))
    diagnostics += ControlCharacters.problems(in: body).filter { !known.contains($0.line) }
  }

  private mutating func readMetadata(_ parts: Markdown.FrontMatter) -> ReportMetadata {
    if let problem = parts.problem {
      note([problem])
      return ReportMetadata()
    }
    let advice = "begin the file with a line ---, then title: and description:, then a line ---"
    guard let yaml = parts.yaml else {
      diagnostics.append(
        Diagnostic(
          at: SourcePosition(file: file), message: "the report has no front matter", advice: advice)
      )
      return ReportMetadata()
    }
    do {
      let source = SourceText(yaml, startingAt: place(parts.yamlPosition))
      guard let node = try SourceNode.parse(yaml: source) else {
        diagnostics.append(
          Diagnostic(
            at: place(parts.yamlPosition), message: "the front matter is empty", advice: advice))
        return ReportMetadata()
      }
      var problems = Problems()
      let metadata = ReportMetadata.schema.read(node, &problems)
      diagnostics += problems.all
      return metadata ?? ReportMetadata()
    } catch {
      diagnostics += error.all
      return ReportMetadata()
    }
  }

  private mutating func noteUnknownDirectives(_ directives: [Directive]) {
    let known = ReportDirectives.all.map(\.name)
    for directive in directives where !known.contains(directive.name) {
      diagnostics.append(
        Diagnostic(
          at: place(directive.namePosition),
          message: "unknown directive '\(directive.name.prefix(60))'",
          advice: adviceOnNames(near: directive.name, among: known, called: "directives")))
    }
  }

  /// Headings are labels; the title of the page is the only heading of the first level.
  private mutating func addSections(
    _ headings: [DocumentContents.Heading], to labels: ReportLabels
  ) -> ReportLabels {
    var labels = labels
    for heading in headings {
      if heading.level == 1 {
        diagnostics.append(
          Diagnostic(
            at: place(heading.position), message: "the page has its title from the front matter",
            advice: "begin sections with ##"))
      }
      labels.add(heading.slug, as: .section(heading.text), at: place(heading.position))
    }
    return labels
  }
}

extension [Diagnostic] {
  /// In the order of the file, and as found where places are the same.
  var inOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      (left.element.line ?? 0, left.element.column ?? 0, left.offset)
        < (right.element.line ?? 0, right.element.column ?? 0, right.offset)
    }.map(\.element)
  }
}
