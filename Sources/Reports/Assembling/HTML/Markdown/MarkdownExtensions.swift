package import Markdown

/// What directives and roles become in a page.
package protocol MarkdownExtensions {
  /// What a directive shows; nothing where it only declares.
  func render(_ directive: Directive, at position: Markdown.SourcePosition) -> HTML

  /// A formula in TeX, as MathML.
  func render(_ formula: TeXFormula) -> HTML

  /// What a role gives; `contentPosition` tells one from another.
  func render(
    role name: String, content: String, contentPosition: Markdown.SourcePosition
  ) -> RenderedRole
}

/// What a role gives.
package enum RenderedRole: Sendable, Hashable {
  /// Part of a sentence, without links.
  case text(HTML)
  /// A link, and the text that it is where links cannot be, as in a table of contents.
  case link(to: String, HTML)
  /// A mark that belongs to the page and not to the sentence: a table of contents does not repeat it.
  case mark(HTML)
  /// What a program printed; alone in a paragraph, it is set as a terminal would show it.
  case output(HTML)
}
