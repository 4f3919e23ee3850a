package import Markdown

/// Writes a Markdown tree as HTML, with everything escaped for its place.
package struct MarkdownRenderer<Extensions: MarkdownExtensions> {
  private let extensions: Extensions
  /// Links and images that are refused, with their places.
  package private(set) var problems: [SyntaxProblem] = []

  package init(extensions: Extensions) { self.extensions = extensions }

  /// The blocks, one after the other.
  package mutating func render(_ blocks: [Block]) -> HTML {
    var html = HTML()
    for block in blocks { render(block, to: &html) }
    return html
  }

  /// Inlines as they stand in a paragraph, a caption or a heading.
  package mutating func render(_ inlines: [Inline]) -> HTML {
    var html = HTML()
    for inline in inlines { render(inline, to: &html, withLinks: true) }
    return html
  }

  /// Inlines with the text of links in place of the links, as a table of contents needs them.
  package mutating func renderWithoutLinks(_ inlines: [Inline]) -> HTML {
    var html = HTML()
    for inline in inlines { render(inline, to: &html, withLinks: false) }
    return html
  }

  // MARK: Blocks

  private mutating func render(_ block: Block, to html: inout HTML) {
    switch block.kind {
    case .heading(let level, let slug, let inlines):
      heading(level: level, slug: slug, inlines, to: &html)
    case .paragraph(let inlines): paragraph(inlines, to: &html)
    case .codeBlock(let language, let text):
      html.append(
        trusting: "<pre class=\"code\" tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code")
      if !language.isEmpty {
        html.append(trusting: " class=\"language-")
        html.append(escaping: language)
        html.append(trusting: "\"")
      }
      html.append(trusting: ">")
      html.append(escaping: text)
      html.append(trusting: "</code></pre>\n")
    case .blockQuote(let blocks):
      html.append(trusting: "<blockquote>\n")
      html.append(render(blocks))
      html.append(trusting: "</blockquote>\n")
    case .list(let ordered, let start, let tight, let items):
      list(ordered: ordered, start: start, tight: tight, items, to: &html)
    case .table(let alignments, let header, let rows):
      table(alignments, header, rows, to: &html)
    case .thematicBreak: html.append(trusting: "<hr>\n")
    case .math(let math): formula(HTML(trusting: math.markup), to: &html)
    case .formula(let formula): self.formula(extensions.render(formula), to: &html)
    case .directive(let directive):
      html.append(extensions.render(directive, at: block.position))
    case .container(let container): render(container, to: &html)
    }
  }

  private mutating func heading(
    level: Int, slug: String, _ inlines: [Inline], to html: inout HTML
  ) {
    // The page's title is its only h1.
    let tag = "h\(max(2, level))"
    let slug = HTML.escape(slug)
    html.append(trusting: "<\(tag) id=\"\(slug)\">")
    html.append(render(inlines))
    html.append(
      trusting:
        " <a class=\"anchor\" href=\"#\(slug)\" aria-label=\"Link to this section\"></a></\(tag)>\n"
    )
  }

  private func formula(_ math: HTML, to html: inout HTML) {
    html.append(
      trusting: "<div class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">")
    html.append(math)
    html.append(trusting: "</div>\n")
  }

  private mutating func paragraph(_ inlines: [Inline], to html: inout HTML) {
    if inlines.count == 1,
      case .role(let name, let content, let contentPosition) = inlines[0].kind,
      case .output(let output) = extensions.render(
        role: name, content: content, contentPosition: contentPosition)
    {
      html.append(trusting: "<p class=\"output\"><samp>")
      html.append(output)
      html.append(trusting: "</samp></p>\n")
      return
    }
    html.append(trusting: "<p>")
    html.append(render(inlines))
    html.append(trusting: "</p>\n")
  }

  private mutating func list(
    ordered: Bool, start: Int, tight: Bool, _ items: [[Block]], to html: inout HTML
  ) {
    let tag = ordered ? "ol" : "ul"
    html.append(trusting: ordered && start != 1 ? "<ol start=\"\(start)\">\n" : "<\(tag)>\n")
    for item in items {
      html.append(trusting: "<li>")
      for block in item {
        if tight, case .paragraph(let inlines) = block.kind {
          html.append(render(inlines))
        } else {
          render(block, to: &html)
        }
      }
      html.append(trusting: "</li>\n")
    }
    html.append(trusting: "</\(tag)>\n")
  }

  private mutating func table(
    _ alignments: [Block.Alignment], _ header: [[Inline]], _ rows: [[[Inline]]], to html: inout HTML
  ) {
    html.append(
      trusting:
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n<thead>\n"
    )
    row(header, alignments, tag: "th scope=\"col\"", end: "th", to: &html)
    html.append(trusting: "</thead>\n<tbody>\n")
    for cells in rows { row(cells, alignments, tag: "td", end: "td", to: &html) }
    html.append(trusting: "</tbody>\n</table>\n</div>\n")
  }

  private mutating func row(
    _ cells: [[Inline]], _ alignments: [Block.Alignment], tag: StaticString, end: StaticString,
    to html: inout HTML
  ) {
    html.append(trusting: "<tr>")
    for (index, cell) in cells.enumerated() {
      let alignment = index < alignments.count ? alignments[index] : .none
      html.append(trusting: "<\(tag)\(Self.className(alignment))>")
      html.append(render(cell))
      html.append(trusting: "</\(end)>")
    }
    html.append(trusting: "</tr>\n")
  }

  private static func className(_ alignment: Block.Alignment) -> StaticString {
    switch alignment {
    case .none, .left: ""
    case .center: " class=\"center\""
    case .right: " class=\"right\""
    }
  }

  // MARK: Inlines

  private mutating func render(_ inline: Inline, to html: inout HTML, withLinks: Bool) {
    switch inline.kind {
    case .text(let text): html.append(escaping: text)
    case .code(let text):
      html.append(trusting: "<code>")
      html.append(escaping: text)
      html.append(trusting: "</code>")
    case .emphasis(let children): element("em", children, to: &html, withLinks: withLinks)
    case .strong(let children): element("strong", children, to: &html, withLinks: withLinks)
    case .strikethrough(let children): element("del", children, to: &html, withLinks: withLinks)
    case .link(let destination, let title, let children):
      link(destination, title, children, at: inline.position, to: &html, withLinks: withLinks)
    case .image(let source, let title, let children):
      image(source, title, children, at: inline.position, to: &html)
    case .softBreak: html.append(trusting: "\n")
    case .lineBreak: html.append(trusting: "<br>\n")
    case .math(let math): html.append(trusting: math.markup)
    case .formula(let formula): html.append(extensions.render(formula))
    case .role(let name, let content, let contentPosition):
      switch extensions.render(role: name, content: content, contentPosition: contentPosition) {
      case .text(let text): html.append(text)
      case .mark(let mark): if withLinks { html.append(mark) }
      case .link(let destination, let text):
        if withLinks {
          html.append(trusting: "<a href=\"")
          html.append(escaping: destination)
          html.append(trusting: "\">")
        }
        html.append(text)
        if withLinks { html.append(trusting: "</a>") }
      case .output(let output):
        html.append(trusting: "<samp>")
        html.append(output)
        html.append(trusting: "</samp>")
      }
    }
  }

  private mutating func element(
    _ tag: StaticString, _ children: [Inline], to html: inout HTML, withLinks: Bool
  ) {
    html.append(trusting: "<\(tag)>")
    for child in children { render(child, to: &html, withLinks: withLinks) }
    html.append(trusting: "</\(tag)>")
  }

  private mutating func link(
    _ destination: String, _ title: String, _ children: [Inline],
    at position: Markdown.SourcePosition, to html: inout HTML, withLinks: Bool
  ) {
    let isAllowed = LinkPolicy.allowsLink(to: destination)
    if !isAllowed, withLinks {
      problems.append(
        SyntaxProblem(
          position, "a link may not lead to \"\(destination)\"",
          advice: "link to a path or an http, https or mailto address"))
    }
    let isLink = isAllowed && withLinks
    if isLink {
      html.append(trusting: "<a href=\"")
      html.append(escaping: destination)
      attribute("title", title, to: &html)
      html.append(trusting: "\">")
    }
    for child in children { render(child, to: &html, withLinks: withLinks) }
    if isLink { html.append(trusting: "</a>") }
  }

  private mutating func image(
    _ source: String, _ title: String, _ children: [Inline],
    at position: Markdown.SourcePosition, to html: inout HTML
  ) {
    let path: ImagePath
    do {
      path = try ImagePath(parsing: source)
    } catch {
      problems.append(SyntaxProblem(position, error.message, advice: error.advice))
      html.append(escaping: children.plainText)
      return
    }
    html.append(trusting: "<img src=\"")
    html.append(escaping: path.address)
    html.append(trusting: "\" alt=\"")
    html.append(escaping: children.plainText)
    attribute("title", title, to: &html)
    html.append(trusting: "\" loading=\"lazy\">")
  }

  /// A further attribute, after one whose value is still open.
  private func attribute(_ name: StaticString, _ value: String, to html: inout HTML) {
    if value.isEmpty { return }
    html.append(trusting: "\" \(name)=\"")
    html.append(escaping: value)
  }
}
