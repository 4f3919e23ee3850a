internal import Markdown

/// What directives and roles become in the page of a report.
struct PageExtensions: MarkdownExtensions {
  let results: ReportResults
  /// What the directives show, by the place of their names.
  var items: [Markdown.SourcePosition: HTML] = [:]
  /// The marks of claims.
  let marks: CheckMarks
  /// Whether a heading is rendered as the name of what is referred to.
  private var isNamingHeading = false

  init(results: ReportResults, marks: CheckMarks = CheckMarks()) {
    self.results = results
    self.marks = marks
  }

  func render(_ directive: Directive, at position: Markdown.SourcePosition) -> HTML {
    items[directive.namePosition] ?? HTML()
  }

  func render(_ formula: TeXFormula) -> HTML {
    HTML(trusting: results.report.mathML[formula]?.markup ?? "")
  }

  func render(
    role name: String, content: String, contentPosition: Markdown.SourcePosition
  ) -> RenderedRole {
    if let value = results.report.values[contentPosition] { return render(value, content) }
    if let reference = results.report.references[contentPosition] {
      return render(reference)
    }
    if let mark = marks[contentPosition] { return .mark(mark) }
    return .text(HTML(escaping: content))
  }

  private func render(_ role: ValueRole, _ content: String) -> RenderedRole {
    switch role {
    case .number(let expression, let format):
      let value = expression.evaluate(results.value)
      let number = ShownNumber(
        value: value, text: format.string(value), expression: ValueRole.expression(of: content))
      return .text(number.html)
    case .resultLine(let experiment):
      let line = results.experiments[experiment]?.line ?? ""
      return .output(ShownNumber.html(of: line, from: experiment))
    }
  }

  private func render(_ reference: ReferenceRole) -> RenderedRole {
    // A heading may refer to itself.
    if isNamingHeading { return .text(HTML(escaping: reference.text ?? reference.label)) }
    let text = reference.text.map { HTML(escaping: $0) } ?? name(of: reference.label)
    return .link(to: "#" + reference.label, text)
  }

  private func name(of label: String) -> HTML {
    switch results.report.labels[label] {
    case .figure(let number): HTML(escaping: "Figure\u{a0}\(number)")
    case .table(let number): HTML(escaping: "Table\u{a0}\(number)")
    case .listing(let title): HTML(escaping: "the listing of \(title)")
    case .claim: HTML(escaping: "the claim")
    case .section(let heading): renderHeading(heading)
    case nil: HTML(escaping: label)
    }
  }

  private func renderHeading(_ heading: [Inline]) -> HTML {
    var extensions = self
    extensions.isNamingHeading = true
    var renderer = MarkdownRenderer(extensions: extensions)
    return renderer.renderWithoutLinks(heading)
  }
}
