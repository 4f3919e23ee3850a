internal import Markdown

/// What directives and roles become in the page of a report.
struct PageExtensions: MarkdownExtensions {
  let results: ReportResults
  /// What the directives show, by the place of their names.
  var items: [Markdown.SourcePosition: HTML] = [:]

  func render(_ directive: Directive, at position: Markdown.SourcePosition) -> HTML {
    items[directive.namePosition] ?? HTML()
  }

  func render(
    role name: String, content: String, contentPosition: Markdown.SourcePosition
  ) -> RenderedRole {
    if let value = results.report.values[contentPosition] { return render(value) }
    if let reference = results.report.references[contentPosition] {
      return .text(render(reference))
    }
    return .text(HTML(escaping: content))
  }

  private func render(_ value: ValueRole) -> RenderedRole {
    switch value {
    case .number(let expression, let format):
      .text(HTML(escaping: format.string(expression.evaluate(results.value))))
    case .resultLine(let experiment):
      .output(HTML(escaping: results.experiments[experiment]?.line ?? ""))
    }
  }

  private func render(_ reference: ReferenceRole) -> HTML {
    var link = HTML(trusting: "<a href=\"#")
    link.append(escaping: reference.label)
    link.append(trusting: "\">")
    if let text = reference.text {
      link.append(escaping: text)
    } else {
      link.append(name(of: reference.label))
    }
    link.append(trusting: "</a>")
    return link
  }

  private func name(of label: String) -> HTML {
    switch results.report.labels[label] {
    case .figure(let number): HTML(escaping: "Figure \(number)")
    case .table(let number): HTML(escaping: "Table \(number)")
    case .listing(let title): HTML(escaping: "the listing of \(title)")
    case .section(let heading): renderHeading(heading)
    case nil: HTML(escaping: label)
    }
  }

  private func renderHeading(_ heading: [Inline]) -> HTML {
    var renderer = MarkdownRenderer(extensions: self)
    return renderer.renderWithoutLinks(heading)
  }
}
