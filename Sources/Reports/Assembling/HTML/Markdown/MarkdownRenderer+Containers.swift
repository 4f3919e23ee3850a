import Markdown

extension MarkdownRenderer {
  /// A directive that holds blocks, with them in it.
  mutating func render(_ container: Container, to html: inout HTML) {
    switch container.directive.name {
    case ReportDirectives.tabSet.name: tabs(container, to: &html)
    // Its title is what the set of tabs shows of it.
    case ReportDirectives.tabItem.name: html.append(render(container.blocks))
    case ReportDirectives.dropdown.name: dropdown(container, to: &html)
    default: admonition(container, to: &html)
    }
  }

  private mutating func admonition(_ container: Container, to html: inout HTML) {
    let kind = ReportDirectives.Admonition(rawValue: container.directive.name)
    html.append(trusting: "<div class=\"admonition\(kind.map { " \($0.rawValue)" } ?? "")\"")
    html.append(trusting: " role=\"note\">\n<p class=\"admonition-title\">")
    if container.title.isEmpty {
      html.append(escaping: kind?.title ?? "")
    } else {
      html.append(render(container.title))
    }
    html.append(trusting: "</p>\n")
    html.append(render(container.blocks))
    html.append(trusting: "</div>\n")
  }

  private mutating func dropdown(_ container: Container, to html: inout HTML) {
    html.append(trusting: "<details class=\"dropdown\">\n<summary>")
    html.append(renderWithoutLinks(container.title))
    html.append(trusting: "</summary>\n<div>\n")
    html.append(render(container.blocks))
    html.append(trusting: "</div>\n</details>\n")
  }

  /// Tabs as radio buttons, which need no script: the arrow keys choose one, and each is followed by what it shows.
  private mutating func tabs(_ container: Container, to html: inout HTML) {
    let place = container.directive.namePosition
    let name = "tabs-\(place.line)-\(place.column)"
    html.append(trusting: "<fieldset class=\"tab-set\">\n<legend>Choose what is shown</legend>\n")
    var number = 0
    for block in container.blocks {
      guard case .container(let tab) = block.kind else { continue }
      number += 1
      let id = "\(name)-\(number)"
      html.append(trusting: "<input type=\"radio\" name=\"\(name)\" id=\"\(id)\"")
      html.append(trusting: number == 1 ? " checked>" : ">")
      html.append(trusting: "<label for=\"\(id)\">")
      html.append(renderWithoutLinks(tab.title))
      html.append(trusting: "</label>\n<div class=\"tab\">\n")
      html.append(render(tab.blocks))
      html.append(trusting: "</div>\n")
    }
    html.append(trusting: "</fieldset>\n")
  }
}
