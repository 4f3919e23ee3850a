internal import Markdown

/// Directives and roles as nothing: what is left is checked.
struct NoExtensions: MarkdownExtensions {
  func render(_ directive: Directive, at position: Markdown.SourcePosition) -> HTML { HTML() }

  func render(_ formula: TeXFormula) -> HTML { HTML() }

  func render(
    role name: String, content: String, contentPosition: Markdown.SourcePosition
  ) -> RenderedRole {
    .text(HTML())
  }

  /// The links and images of some blocks that a page may not have.
  static func problems(of blocks: [Block]) -> [SyntaxProblem] {
    var renderer = MarkdownRenderer(extensions: NoExtensions())
    _ = renderer.render(blocks)
    return renderer.problems
  }
}
